import { useEffect, useRef, useState } from 'preact/hooks'
import type { GeoPoint } from '#domain/map/geo.ts'

/** Where the device is. It is asked only when its owner says so, and what it answers stays in the memory of this page. */
export type DevicePosition =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'there'; readonly point: GeoPoint; readonly accuracy: number }
  | { readonly kind: 'failed'; readonly why: 'denied' | 'unknown' }

/** In milliseconds: how long people wait, and how old an answer may be. */
const patience = { timeout: 20_000, maximumAge: 60_000 }

/** The device's position, and the ways to ask for it and to forget it. */
export interface DevicePositionControls {
  readonly position: DevicePosition
  /** Whether this browser can be asked at all. Not known while a page is prerendered. */
  readonly askable: boolean
  ask(): void
  forget(): void
}

/** Asks the device where it is, only when somebody wants it. */
export function useDevicePosition(): DevicePositionControls {
  const [position, setPosition] = useState<DevicePosition>({ kind: 'none' })
  const [askable, setAskable] = useState(false)
  /** Counts questions: an answer to one that was taken back is not heard. */
  const questions = useRef(0)
  useEffect(() => {
    setAskable('geolocation' in navigator)
    return () => {
      questions.current += 1
    }
  }, [])
  const ask = () => {
    questions.current += 1
    const question = questions.current
    const answer = (next: DevicePosition) => {
      if (question === questions.current) setPosition(next)
    }
    setPosition({ kind: 'asking' })
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        answer({ kind: 'there', point: [latitude, longitude], accuracy }),
      ({ code, PERMISSION_DENIED }) =>
        answer({ kind: 'failed', why: code === PERMISSION_DENIED ? 'denied' : 'unknown' }),
      patience,
    )
  }
  const forget = () => {
    questions.current += 1
    setPosition({ kind: 'none' })
  }
  return { position, askable, ask, forget }
}
