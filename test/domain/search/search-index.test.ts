import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SearchDocument, search, searchIndex } from '#domain/search/search-index.ts'

function document(id: string, title: string, summary = ''): SearchDocument {
  return {
    id,
    fields: [
      { text: title, weight: 1 },
      { text: summary, weight: 0.6 },
    ],
  }
}

const documents = [
  document('rent', 'Wohngeld', 'Zuschuss zur Miete'),
  document('debts', 'Schuldnerberatung', 'Hilfe bei Pfändung und Mahnung'),
  document('nursery', 'Kindergarten', 'Ein Platz für kleine Kinder. روضة الأطفال'),
  document('shelter', 'Frauenhaus', 'Schutz vor Gewalt. Захист від насильства в сім’ї'),
  document('asylum', 'Flüchtlingsberatung', 'Asyl und Aufenthalt. Допомога для українців'),
  document('german', 'Integrationskurs', 'Deutsch lernen. دورة اللغة الألمانية'),
  document('school', 'Schulanmeldung', 'Anmelden an der Schule. التسجيل في المدرسة'),
  document('addiction', 'Suchtberatung', 'Alkohol und andere Drogen. Alkol ve uyuşturucu'),
  document('food', 'Eisenacher Tafel', 'Essen für wenig Geld'),
  document('doctor', 'Ärztlicher Bereitschaftsdienst', 'Krank am Wochenende? Rufen Sie 116117. دکتر می‌خواهم'),
]
const index = searchIndex(documents)

function found(query: string): string[] {
  return search(index, query).map(({ id }) => id)
}

describe('search', () => {
  it.each([
    { query: 'Wohngeld', first: 'rent', how: 'as it is written' },
    { query: 'wohng', first: 'rent', how: 'before it is typed to its end' },
    { query: 'Wongeld', first: 'rent', how: 'with a letter missing' },
    { query: 'Wohnngeld', first: 'rent', how: 'with a letter too many' },
    { query: 'Wohngelt', first: 'rent', how: 'as it sounds' },
    { query: 'Wohngled', first: 'rent', how: 'with swapped letters' },
    { query: 'Whongeld', first: 'rent', how: 'with swapped letters' },
    { query: 'Pfandung', first: 'debts', how: 'without its umlaut' },
    { query: 'Fluchtling', first: 'asylum', how: 'without its umlaut' },
    { query: 'Fluechtlinge', first: 'asylum', how: 'with its umlaut spelt out' },
    { query: 'aerztlich', first: 'doctor', how: 'with its umlaut spelt out' },
    { query: 'schulden', first: 'debts', how: 'by a part of a compound' },
    { query: 'beratung schulden', first: 'debts', how: 'by both parts of a compound' },
    { query: 'dienst', first: 'doctor', how: 'by the end of a compound' },
    { query: 'kinder garten', first: 'nursery', how: 'as two words' },
    { query: 'Kinder-Garten', first: 'nursery', how: 'with a hyphen' },
    { query: 'kindergarden', first: 'nursery', how: 'half in English' },
    { query: 'مدرسة', first: 'school', how: 'without the Arabic article' },
    { query: 'للمدرسه', first: 'school', how: 'with another article and ending' },
    { query: 'الروضة', first: 'nursery', how: 'with an article it does not have there' },
    { query: 'مدسرة', first: 'school', how: 'with swapped Arabic letters' },
    { query: 'میخواهم', first: 'doctor', how: 'without the Persian joiner' },
    { query: '۱۱۶۱۱۷', first: 'doctor', how: 'in Persian digits' },
    { query: 'украинец', first: 'asylum', how: 'in Russian instead of Ukrainian' },
    { query: "сім'я", first: 'shelter', how: 'with another apostrophe and ending' },
    { query: 'UYUSTURUCU', first: 'addiction', how: 'in capitals without Turkish marks' },
    { query: 'Deutsch دورة', first: 'german', how: 'in two languages at once' },
    { query: 'German Integrationskurs', first: 'german', how: 'beside a word nobody knows' },
  ])('finds a thing $how: $query', ({ query, first }) => {
    expect(found(query)[0]).toBe(first)
  })

  it.each(['', '   ', '?!', '🏠', '\u200c', 'ـــ'])('has no answer where nothing is asked: “%s”', (query) => {
    expect(found(query)).toEqual([])
  })

  it.each([
    'xyzzy',
    'qwrtz plmk',
    'aaaaaaaaaaaa',
    'Bundesliga',
    'Flugzeug Pizza Bundesliga Wochenende',
    'ظظظظظ',
    'щщщщщ',
    '99999',
  ])('says that it has nothing rather than something else: %s', (query) => {
    expect(found(query)).toEqual([])
  })

  it('finds nothing in an empty catalogue', () => {
    expect(search(searchIndex([]), 'Miete')).toEqual([])
  })

  describe('puts first', () => {
    const first = (query: string, ...given: SearchDocument[]) => search(searchIndex(given), query).map(({ id }) => id)

    it('the word itself, before words it begins and words like it', () => {
      const money = [document('like', 'Wohngold'), document('longer', 'Wohngeldstelle'), document('itself', 'Wohngeld')]
      expect(first('Wohngeld', ...money)).toEqual(['itself', 'longer', 'like'])
      expect(first('Wohngold', ...money)[0]).toBe('like')
    })

    it('a word in the title, before the same word in the summary', () => {
      expect(first('Miete', document('a', 'Wohngeld', 'Miete'), document('b', 'Miete', 'Wohngeld'))).toEqual(['b', 'a'])
    })

    it('the word itself in a summary, before a word like it in a title', () => {
      expect(first('Miete', document('a', 'Mieter'), document('b', 'Wohngeld', 'Miete'))).toEqual(['b', 'a'])
    })

    it('what answers the whole question, before what answers half of it', () => {
      const half = [document('a', 'Arzt'), document('b', 'Kinder')]
      expect(first('Arzt Kinder', ...half, document('c', 'Arzt für Kinder'))[0]).toBe('c')
    })

    it('what answers the rare word, before what answers the common one', () => {
      const common = ['a', 'b', 'c', 'd'].map((id) => document(id, 'Hilfe'))
      expect(first('Hilfe Miete', ...common, document('e', 'Miete'))[0]).toBe('e')
    })
  })

  it('keeps one order, whatever the order of the catalogue', () => {
    const twins = ['d', 'b', 'a', 'c'].map((id) => document(id, 'Beratung'))
    expect(search(searchIndex(twins), 'Beratung').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    const query = fc.constantFrom('Beratung', 'Geld', 'schulden anmeldung', 'kinder garten', 'مدرسة Miete')
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), query, (shuffled, asked) => {
        expect(search(searchIndex(shuffled), asked)).toEqual(search(index, asked))
      }),
    )
  })

  it('scores between 0 and 1, best first, each thing once, whatever is asked', () => {
    const known = fc.constantFrom(...documents.flatMap(({ fields }) => fields.flatMap(({ text }) => text.split(' '))))
    const cut = fc.tuple(known, fc.nat({ max: 8 })).map(([word, place]) => word.slice(place))
    const query = fc
      .array(fc.oneof(known, cut, fc.string({ unit: 'binary' })), { maxLength: 8 })
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(query, (asked) => {
        const hits = search(index, asked)
        const scores = hits.map(({ score }) => score)
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
      }),
      { numRuns: 300 },
    )
  })

  it('finds every thing by its own title', () => {
    const titles = documents.map(({ id, fields: [title] }) => ({ id, first: found(title?.text ?? '')[0] }))
    expect(titles).toEqual(documents.map(({ id }) => ({ id, first: id })))
  })
})
