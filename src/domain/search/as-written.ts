import { fold } from './fold.ts'

/** Folding makes one of `Maße` and `Masse`: these are the words of a question that it changes, as they were written, in small letters. */
export function writtenWords(query: string): string[] {
  const words = inSmallLetters(query).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.filter((word) => fold(word) !== word)
}

/** A text as `asWritten` looks through it. */
export function inSmallLetters(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** How many of these words stand in a name (in small letters) just as they were written, from 0 (none, or none was asked for) to 1. */
export function asWritten(name: string, words: readonly string[]): number {
  if (words.length === 0) return 0
  return words.filter((word) => name.includes(word)).length / words.length
}
