import type { Note } from './incoming.ts'

/** A list of the report with its number; nothing if there is nothing in it. */
export function paragraph(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)]
}

/** Places beyond these are only counted. */
const mostPlaces = 3

/** What is said of several values of one offer stands once, with all of them. */
function byOffer(notes: readonly Note[]): Map<string, Note[]> {
  const groups = new Map<string, Note[]>()
  notes.forEach((note, index) => {
    const key = note.offer === undefined ? String(index) : `${note.offer}\n${note.remark ?? note.message}`
    const group = groups.get(key)
    if (!group) groups.set(key, [note])
    else if (!group.some(({ where }) => where === note.where)) group.push(note)
  })
  return groups
}

/** What is said in the same words of the same column stands once, with the places. */
export function noteLines(notes: readonly Note[]): string[] {
  const alike = new Map<string, { readonly message: string; readonly places: string[] }>()
  for (const [key, group] of byOffer(notes)) {
    const [{ where, message, offer, remark } = { where: '', message: '' }] = group
    if (group.length > 1) {
      const all = group.map((note) => [note.where, ...(note.value ? [note.value] : [])].join(' '))
      alike.set(key, { message: `${remark ?? message} ${all.join('; ')}`, places: [offer ?? ''] })
      continue
    }
    const column = where.replace(/\d+/g, '#').replace(/„[^“]*“/g, '„“')
    const found = alike.get(`${column}\n${message}`)
    if (!found) alike.set(`${column}\n${message}`, { message, places: [where] })
    else if (!found.places.includes(where)) found.places.push(where)
  }
  return [...alike.values()].map(({ message, places }) => {
    const named = places.slice(0, mostPlaces).join('; ')
    const others = places.length - mostPlaces
    const more = others > 0 ? ` und an ${counted(others, 'weiteren Stelle', 'weiteren Stellen')}` : ''
    return `${named}${more}: ${message}`
  })
}

/** A number with its noun. */
export const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
