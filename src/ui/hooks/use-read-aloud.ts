import { useEffect, useState } from 'preact/hooks'
import type { ReadAloud } from '../components/ReadAloud.tsx'

/** What reads aloud, loaded after the page is there, and only where the browser can speak at all. */
export function useReadAloud(): typeof ReadAloud | undefined {
  const [Reader, setReader] = useState<typeof ReadAloud>()
  useEffect(() => {
    if (!(globalThis as { speechSynthesis?: unknown }).speechSynthesis) return
    import('../components/ReadAloud.tsx').then(
      (part) => setReader(() => part.ReadAloud),
      (error: unknown) => console.error(error),
    )
  }, [])
  return Reader
}
