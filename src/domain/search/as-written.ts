import { fold } from './fold.ts'

/** Folding makes one of `Maße` and `Masse`: these are the words of a question that it changes, as they were written, in small letters. */
export function writtenWords(query: string): string[] {
  const words =
    query
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.filter((word) => fold(word) !== word)
}

/** How many of these words stand in a name just as they were written, from 0 (none, or none was asked for) to 1. */
export function asWritten(name: string, words: readonly string[]): number {
  if (words.length === 0) return 0
  const written = name.normalize('NFC').toLowerCase()
  return words.filter((word) => written.includes(word)).length / words.length
}
