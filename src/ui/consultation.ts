import type { Locale } from '#domain/text.ts'
import { forgetConsultation, readConsultation, writeConsultation } from '#storage/consultation.ts'
import { pushEntry } from './history.ts'
import { href } from './href.ts'

/** Browsers forget the first entries of a longer history; then nobody can count back to where it began. */
const longestHistory = 50
/** How long the way back may take before we go on without it, in milliseconds. */
const patience = 1500

/**
 * Begins a consultation with an empty list of its own. The next page is a new document, so that nothing of what was searched or
 * answered before is left in memory. Throws where a window can store nothing.
 */
export function beginConsultation(page: Locale, locale: Locale): void {
  // The entry of its first page. What lies ahead is cut off, so that the length tells the place.
  pushEntry(location.href)
  writeConsultation({ version: 1, kind: 'going', locale, entries: history.length, things: {} })
  location.replace(href(page, { kind: 'home' }))
}

/** The address of the page that tells that it is over. */
function overAt(page: Locale): string {
  return href(page, { kind: 'consultation' })
}

/**
 * Ends the consultation. Everything that was kept is gone with the first line. Nobody can delete entries of the history, but
 * going back to where the consultation began and on from there cuts off all that came between.
 */
export function endConsultation(page: Locale): void {
  const going = readConsultation()
  const entries = going?.kind === 'going' ? going.entries : 0
  writeConsultation({ version: 1, kind: 'ended', cleared: false })
  // What lies ahead is cut off, so that the length tells the place.
  pushEntry(location.href)
  const steps = history.length - entries
  if (entries < 1 || steps < 1 || history.length >= longestHistory) {
    location.replace(overAt(page))
    return
  }
  writeConsultation({ version: 1, kind: 'ended', cleared: true })
  setTimeout(() => {
    writeConsultation({ version: 1, kind: 'ended', cleared: false })
    location.replace(overAt(page))
  }, patience)
  history.go(-steps)
}

/** Tells the language of the consultation of this window, and sees one that has been ended to its end. */
export function followConsultation(page: Locale, tell: (locale: Locale | undefined) => void): () => void {
  const over = overAt(page)
  /** Whether this document belongs to a consultation: its memory is full of it. */
  let going = false
  const look = () => {
    const now = readConsultation()
    if (now?.kind === 'going') {
      going = true
      return tell(now.locale)
    }
    tell(undefined)
    // What another edition has left and we cannot read can neither be shown nor ended: it goes.
    if (!now) forgetConsultation()
    // A page of the consultation that was gone back to, or that the browser had put aside: it is loaded anew as the last one.
    if (going || (now?.kind === 'ended' && location.pathname !== over)) location.replace(over)
  }
  look()
  addEventListener('popstate', look)
  addEventListener('pageshow', look)
  return () => {
    removeEventListener('popstate', look)
    removeEventListener('pageshow', look)
  }
}

/** Whether a consultation has just been ended, and Back leads to none of its pages. Asked once, on the page that says so. */
export function justEnded(): { readonly cleared: boolean } | undefined {
  const now = readConsultation()
  if (now?.kind !== 'ended') return undefined
  forgetConsultation()
  // What lay ahead of this page was the consultation.
  pushEntry(location.href)
  return { cleared: now.cleared }
}
