import { forgetWithTheRest } from './memory.ts'

/** What was searched since the page was opened: in memory only, gone with the page. */
const recent: string[] = []
const most = 4
forgetWithTheRest(() => {
  recent.length = 0
})

/** Notes a search that somebody has sent off. */
export function rememberSearch(query: string): void {
  const text = query.trim()
  if (text === '') return
  const known = recent.indexOf(text)
  if (known >= 0) recent.splice(known, 1)
  recent.unshift(text)
  recent.length = Math.min(recent.length, most)
}

/** The last searches, newest first. */
export function recentSearches(): readonly string[] {
  return recent
}
