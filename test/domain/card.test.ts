import { describe, expect, it } from 'vitest'
import { type CardChoice, offerCard } from '#domain/card.ts'
import { cardPhrases, type PhraseBook } from '#domain/phrase-book.ts'

const book: PhraseBook = {
  locale: 'uk',
  origin: 'machine',
  languages: { uk: 'Ukrainisch' },
  phrases: cardPhrases.map((id) => ({ id, group: 'reason', german: `${id} {{offer}}`, own: `own ${id} {{offer}}` })),
}
const choice = (given: Partial<CardChoice> = {}): CardChoice => ({
  german: { offer: 'Wohngeld' },
  own: { offer: 'допомога' },
  papers: [],
  without: [],
  ...given,
})

describe('the card of an offer', () => {
  it('says why I am here by its official name, and in my own words', () => {
    const [first] = offerCard(book, choice())
    expect(first?.german.map(({ text }) => text).join('')).toBe('because-of Wohngeld')
    expect(first?.own.map(({ text }) => text).join('')).toBe('own because-of допомога')
  })

  it('speaks of papers only where there are some', () => {
    const papers = [{ id: 'id-card', german: 'Personalausweis', own: 'паспорт' }]
    expect(offerCard(book, choice()).map(({ id }) => id)).not.toContain('have-papers')
    expect(offerCard(book, choice({ papers })).find(({ id }) => id === 'have-papers')?.papers).toEqual(papers)
  })

  it('leaves out what was left out, and keeps the order of a visit', () => {
    expect(offerCard(book, choice({ without: ['slowly', 'interpreter'] })).map(({ id }) => id)).toEqual([
      'because-of',
      'write-down',
      'when-again',
    ])
  })
})
