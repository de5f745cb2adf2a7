import type { Locale, Origin } from './text.ts'

/** What sentences at a counter are about, in the order of a visit. */
export const phraseGroups = [
  'greeting',
  'reason',
  'papers',
  'understanding',
  'appointments',
  'everyday',
  'danger',
  'thanks',
] as const
export type PhraseGroup = (typeof phraseGroups)[number]

/** What may stand in for a gap of a sentence: the name of a language, the official name of an offer. */
export const phraseGaps = ['language', 'offer'] as const
export type PhraseGap = (typeof phraseGaps)[number]

/** The sentences that the card of an offer is made of, in its order. */
export const cardPhrases = ['because-of', 'have-papers', 'interpreter', 'slowly', 'write-down', 'when-again'] as const
export type CardPhrase = (typeof cardPhrases)[number]

/** Sentences that only a card can say: they name an offer or list papers. */
export const onlyOnCards: readonly string[] = ['because-of', 'have-papers'] satisfies readonly CardPhrase[]

/** A sentence to show to somebody who speaks German. */
export interface Phrase {
  readonly id: string
  readonly group: PhraseGroup
  /** Only said by people who speak little German. */
  readonly littleGerman?: boolean | undefined
  readonly german: string
  /** The same for whoever shows it. */
  readonly own: string
}

/** The sentences in German and in one other language, and what languages are called in German. */
export interface PhraseBook {
  readonly locale: Locale
  readonly origin: Origin
  /** The German sentences have changed since these were made from them. */
  readonly stale?: boolean | undefined
  readonly phrases: readonly Phrase[]
  /** By ISO code: `Ukrainisch`. */
  readonly languages: Readonly<Record<string, string>>
}

const gapPattern = /\{\{\s*(\w+)\s*\}\}/g

/** The gaps of a sentence, each once, in the order of the alphabet. */
export function gapsOf(sentence: string): string[] {
  const names = [...sentence.matchAll(gapPattern)].map(([, name = '']) => name)
  return [...new Set(names)].sort()
}

/** A piece of a sentence: its own words, or what stands in for a gap. */
export interface PhrasePiece {
  readonly text: string
  readonly gap?: PhraseGap
}

/** A sentence with its gaps filled, piece by piece, so that a name can be marked as what it is. */
export function filledPhrase(sentence: string, gaps: Partial<Readonly<Record<PhraseGap, string>>>): PhrasePiece[] {
  const pieces: PhrasePiece[] = []
  let end = 0
  for (const found of sentence.matchAll(gapPattern)) {
    const gap = phraseGaps.find((name) => name === found[1])
    const start = found.index ?? 0
    if (start > end) pieces.push({ text: sentence.slice(end, start) })
    if (gap) pieces.push({ text: gaps[gap] ?? '…', gap })
    end = start + found[0].length
  }
  if (end < sentence.length) pieces.push({ text: sentence.slice(end) })
  return pieces
}
