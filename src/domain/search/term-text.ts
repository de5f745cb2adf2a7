/**
 * Sorted words as one text: each begins with a capital that says how many letters it shares with the word before (front coding,
 * after Witten, Moffat and Bell 1999). Folded words have no capitals, so a capital also ends the word before.
 */
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export function termsToText(sorted: readonly string[]): string {
  let before = ''
  return sorted
    .map((term) => {
      let shared = 0
      while (shared < capitals.length - 1 && shared < before.length && term[shared] === before[shared]) shared++
      before = term
      return `${capitals[shared]}${term.slice(shared)}`
    })
    .join('')
}

/** The words of a text made by `termsToText`. */
export function termsOfText(text: string): string[] {
  let before = ''
  return (text.match(/[A-Z][^A-Z]*/g) ?? []).map((coded) => {
    before = before.slice(0, capitals.indexOf(coded[0] ?? 'A')) + coded.slice(1)
    return before
  })
}
