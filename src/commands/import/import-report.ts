import type { Note } from './incoming.ts'

/** A list of the report with its number; nothing if there is nothing in it. */
export function paragraph(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)]
}

/** Places beyond these are only counted. */
const mostPlaces = 3

/** What is said in the same words of the same column stands once, with the places. */
export function noteLines(notes: readonly Note[]): string[] {
  const alike = new Map<string, { readonly message: string; readonly places: string[] }>()
  for (const { where, message } of notes) {
    const column = where.replace(/\d+/g, '#').replace(/„[^“]*“/g, '„“')
    const key = `${column}\n${message}`
    const found = alike.get(key)
    if (!found) alike.set(key, { message, places: [where] })
    else if (!found.places.includes(where)) found.places.push(where)
  }
  return [...alike.values()].map(({ message, places }) => {
    const named = places.slice(0, mostPlaces).join('; ')
    const more = places.length > mostPlaces ? ` und an ${places.length - mostPlaces} weiteren Stellen` : ''
    return `${named}${more}: ${message}`
  })
}
