import type { CardPhrase, PhraseBook, PhraseGap, PhrasePiece } from './phrase-book.ts'
import { cardPhrases, filledPhrase } from './phrase-book.ts'
import type { Locale } from './text.ts'

/** What is put into the gaps of sentences, in one language. */
export type GapTexts = Partial<Readonly<Record<PhraseGap, string>>>

/** A paper in the hand: its official name, and what its owner calls it. */
export interface CardPaper {
  readonly id: string
  readonly german: string
  readonly own: string
}

/** One thing that a card says, in German and for whoever shows it. */
export interface CardLine {
  readonly id: string
  readonly german: readonly PhrasePiece[]
  readonly own: readonly PhrasePiece[]
  readonly papers?: readonly CardPaper[]
}

/** A sentence of the book as a line. */
export function cardLine(book: PhraseBook, id: string, german: GapTexts, own: GapTexts): CardLine | undefined {
  const phrase = book.phrases.find((one) => one.id === id)
  return phrase && { id, german: filledPhrase(phrase.german, german), own: filledPhrase(phrase.own, own) }
}

/** What somebody chose for the card of an offer. */
export interface CardChoice {
  readonly german: GapTexts
  readonly own: GapTexts
  readonly papers: readonly CardPaper[]
  /** Sentences that were left out. */
  readonly without: readonly CardPhrase[]
}

/** The card of an offer: what I am here for, which papers I have, whom I need to understand, what I ask for. */
export function offerCard(book: PhraseBook, { german, own, papers, without }: CardChoice): CardLine[] {
  return cardPhrases.flatMap((id) => {
    const line = without.includes(id) ? undefined : cardLine(book, id, german, own)
    if (!line) return []
    if (id === 'have-papers') return papers.length > 0 ? [{ ...line, papers }] : []
    return [line]
  })
}

/** The language under the German one: of the sentences, of names of languages, of titles and papers. */
export interface OwnWords {
  readonly locale: Locale
  readonly book: PhraseBook
  readonly titles: Readonly<Record<string, { readonly title: string }>>
  readonly documents: Readonly<Record<string, { readonly name: string }>>
  /** Names of languages are among them. */
  readonly messages: Readonly<Record<string, string>>
}
