import { useEffect, useState } from 'preact/hooks'
import type { StreetData } from '#domain/map/data.ts'

/** The street net comes after the page: it is the largest part of a map, and everything can be read without it. */
export function useStreets(wanted: boolean, load: () => Promise<StreetData>): StreetData | undefined {
  const [streets, setStreets] = useState<StreetData>()
  useEffect(() => {
    if (!wanted) return
    let dropped = false
    load().then(
      (arrived) => {
        if (!dropped) setStreets(arrived)
      },
      (error: unknown) => console.error(error),
    )
    return () => {
      dropped = true
    }
  }, [wanted])
  return streets
}
