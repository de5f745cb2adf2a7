import { tokens } from './tokens.ts'

/** A sentence or phrase that people say for a thing. */
interface Said {
  readonly id: string
  readonly texts: readonly string[]
}

/** Looks for whole phrases in questions. */
export interface PhraseBook {
  /** Things whose phrase stands in the question word for word, with the part of the question that it is (0 to 1). */
  in(query: string): ReadonlyMap<string, number>
}

/** Fewer words than this part of the question say something about it, but not what it is about. */
const leastPart = 0.6

/** A phrase says more than its words: `kein Geld` is about money, whatever else has these two words somewhere. */
export function phraseBook(things: readonly Said[]): PhraseBook {
  const owners = new Map<string, string[]>()
  let longest = 0
  for (const { id, texts } of things) {
    for (const text of texts) {
      const words = tokens(text)
      if (words.length === 0) continue
      longest = Math.max(longest, words.length)
      const phrase = words.join(' ')
      owners.set(phrase, [...(owners.get(phrase) ?? []), id])
    }
  }
  return {
    in(query) {
      const asked = tokens(query)
      const found = new Map<string, number>()
      for (let start = 0; start < asked.length; start++) {
        for (let end = start + 1; end <= Math.min(asked.length, start + longest); end++) {
          const part = (end - start) / asked.length
          if (part < leastPart) continue
          for (const id of owners.get(asked.slice(start, end).join(' ')) ?? []) {
            found.set(id, Math.max(part, found.get(id) ?? 0))
          }
        }
      }
      return found
    },
  }
}
