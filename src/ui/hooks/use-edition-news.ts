import { useEffect, useState } from 'preact/hooks'
import type { Locale } from '#domain/text.ts'
import { type EditionNews, registerWorker } from '#offline/registration.ts'
import { base } from '../href.ts'
import { isPrivate } from '../visit.ts'

/** Keeps this page's languages on the device and tells what happens to editions. */
export function useEditionNews(locale: Locale, sourceLocale: Locale): EditionNews | undefined {
  const [news, setNews] = useState<EditionNews>()
  useEffect(() => {
    // In private mode nothing new is put on the device.
    if (import.meta.env.DEV || isPrivate()) return
    let update = () => {}
    const whenSeen = () => {
      if (document.visibilityState === 'visible') update()
    }
    registerWorker(`${base}sw.js`, base, [...new Set([locale, sourceLocale])], setNews)
      .then((asked) => {
        update = asked
      })
      .catch(() => setNews({ kind: 'not-kept' }))
    document.addEventListener('visibilitychange', whenSeen)
    return () => document.removeEventListener('visibilitychange', whenSeen)
  }, [locale, sourceLocale])
  return news
}
