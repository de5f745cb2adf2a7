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

/** The official names that the German text mentions and the other one does not. */
export function lostNames(german: string, own: string, names: readonly string[]): string[] {
  return names.filter((name) => mentions(german, name) && !mentions(own, name))
}
