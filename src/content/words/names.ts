/** One or two capitalised words: longer names are often shortened in a text, and small words may change in a sentence. */
const shortName = /^\p{Lu}\S*(?: \p{Lu}\S*)?$/u

/** The name without what stands in brackets behind it: `Grundsicherungsgeld (bis 30.6.2026 Bürgergeld)`. */
function bareName(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '').trim()
}

/** Official names that must stay as they are, because the door and the letter bear them. */
export function keptNames(names: readonly string[]): string[] {
  const bare = names.map(bareName).filter((name) => shortName.test(name))
  return [...new Set(bare)].sort((a, b) => b.length - a.length)
}

/** Arabic and Cyrillic endings and articles may touch a name; German letters make another word of it. */
const letter = '[\\p{Script=Latin}\\p{N}-]'
const mentions = (text: string, name: string) =>
  new RegExp(`(?<!${letter})${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!${letter})`, 'u').test(text)

const word = new RegExp(`${letter}+`, 'gu')
const byFirstWord = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>()

/** Names by the word that they begin with; made once for a list, because there are thousands of names and texts. */
function indexOf(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = byFirstWord.get(names)
  if (known) return known
  const made = new Map<string, string[]>()
  for (const name of names) {
    const [first = name] = name.match(word) ?? []
    made.set(first, [...(made.get(first) ?? []), name])
  }
  byFirstWord.set(names, made)
  return made
}

/** The official names that the German text mentions and the other one does not. */
export function lostNames(german: string, own: string, names: readonly string[]): string[] {
  const index = indexOf(names)
  const possible = new Set((german.match(word) ?? []).flatMap((first) => index.get(first) ?? []))
  return [...possible].filter((name) => mentions(german, name) && !mentions(own, name))
}
