import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Lexicon, lexiconFile, meanings, openLexicon } from '#domain/search/lexicon.ts'
import { tokens } from '#domain/search/tokens.ts'

/** A lexicon as it arrives on a phone. */
function lexicon(locale: string, ...phrasesOf: readonly (readonly string[])[]): Lexicon {
  return openLexicon(JSON.parse(JSON.stringify(lexiconFile(locale, phrasesOf))))
}

const unknown = 0.9

/** What a question means where every word is taken as it stands, and says as much as it is rare. */
function meant(lexicons: readonly Lexicon[], query: string): Float32Array {
  const words = tokens(query).map((token) => {
    const terms = lexicons.map(({ index }) => index.words.terms.indexOf(token))
    const rarities = terms.map((term, list) => lexicons[list]?.rarity[term] ?? 0)
    return {
      says: Math.max(...rarities) || unknown,
      meant: terms.map((term) => (term < 0 ? [] : [{ term, similarity: 1 }])),
    }
  })
  return meanings(lexicons, words)
}

const sureness = (lexicons: readonly Lexicon[], query: string) => [...meant(lexicons, query)]

/** What somebody says, in the order of these things: money, court, flat, and one that nobody has put into words. */
const german = lexicon(
  'de',
  ['kein Geld', 'Mein Geld reicht nicht bis zum Monatsende'],
  ['Ich muss vor Gericht und habe kein Geld'],
  ['Miete zu hoch', 'Wohnung suchen'],
  [],
)
const english = lexicon('en', ['no money', 'I am broke'], ['summons to court'], ['rent', 'flat'], ['new baby'])
const both = [german, english]
const [money, court, flat] = [0, 1, 2]

describe('a lexicon', () => {
  const phrases = ({ index, owners }: Lexicon) =>
    Array.from({ length: index.documents }, (_, phrase) => ({
      owner: owners[phrase],
      words: index.words.terms.filter((_, term) =>
        index.postedDocuments.subarray(index.starts[term], index.starts[term + 1]).includes(phrase),
      ),
    }))

  it('knows what is said for each thing, without the words that stand in every sentence of its language', () => {
    expect(phrases(lexicon('de', ['Die Miete ist zu hoch'], [], ['in die Schule', 'Lernen']))).toEqual([
      { owner: 0, words: ['hoch', 'miete'] },
      { owner: 2, words: ['schule'] },
      { owner: 2, words: ['lernen'] },
    ])
    expect(phrases(lexicon('en', ['I want to die']))).toEqual([{ owner: 0, words: ['die', 'want'] }])
  })

  it('takes phrases that say the same for one, and leaves out those that say nothing', () => {
    const said = ['kein Geld', 'Kein GELD!', 'Geld kein', 'ich habe kein Geld', 'kein kein Geld', '', '?!']
    expect(phrases(lexicon('de', said))).toEqual([{ owner: 0, words: ['geld', 'kein'] }])
  })

  it('knows how many things there are, whether somebody has put them into words or not', () => {
    expect(lexicon('de', ['Miete'], [], []).things).toBe(3)
    expect(lexicon('de').things).toBe(0)
  })

  it('takes a word for rare that few things have, however many phrases they have', () => {
    const { index, rarity } = lexicon('de', ['Miete', 'Miete Brief', 'Miete Schulden'], ['Brief'], ['Arzt'], ['Kita'])
    const rarityOf = (word: string) => rarity[index.words.terms.indexOf(word)] ?? 0
    expect(rarityOf('miete')).toBe(1)
    expect(rarityOf('brief')).toBeLessThan(1)
  })
})

describe('what a question means', () => {
  it('is for certain what somebody says word for word', () => {
    expect(sureness(both, 'kein Geld')[money]).toBeCloseTo(1)
    expect(sureness(both, 'Geld kein')[money]).toBeCloseTo(1)
    expect(sureness(both, 'no money')[money]).toBeCloseTo(1)
  })

  it('is rather a thing whose phrase is said whole than one that shares the words', () => {
    const sure = sureness(both, 'kein Geld')
    expect(sure[court]).toBeGreaterThan(0)
    expect(sure[money]).toBeGreaterThan(sure[court] ?? 0)
  })

  it('is rather a thing that has more of the question', () => {
    const sure = sureness(both, 'Gericht Geld')
    expect(sure[court]).toBeGreaterThan(sure[money] ?? 0)
    expect(sure[money]).toBeGreaterThan(0)
    expect(sure[flat]).toBe(0)
  })

  it('is less sure the more words it does not know', () => {
    const [known = 0, one = 0, two = 0] = ['kein Geld', 'kein Geld Xyz', 'kein Geld Xyz Qwert'].map(
      (query) => sureness(both, query)[money],
    )
    expect(known).toBeGreaterThan(one)
    expect(one).toBeGreaterThan(two)
    expect(two).toBeGreaterThan(0)
  })

  it('is also what several phrases have together, but less surely than what one has', () => {
    const sure = sureness(
      [lexicon('de', ['Miete hoch', 'Wohnung suchen'], ['Miete Wohnung'], ['Miete'])],
      'Miete Wohnung',
    )
    expect(sure[1]).toBeGreaterThan(sure[0] ?? 0)
    expect(sure[0]).toBeGreaterThan(sure[2] ?? 0)
  })

  it('may be said in two languages at once', () => {
    const sure = sureness(both, 'money Monatsende')
    expect(sure[money]).toBeGreaterThan(sureness([german], 'money Monatsende')[money] ?? 0)
    expect(sure[money]).toBeGreaterThan(sureness([english], 'money Monatsende')[money] ?? 0)
  })

  it('is nothing where nothing is asked, known or put into words', () => {
    const nothing = [0, 0, 0, 0]
    expect(sureness(both, '')).toEqual(nothing)
    expect(sureness(both, 'xyzzy')).toEqual(nothing)
    expect(sureness([lexicon('de', [], [], [], [])], 'Geld')).toEqual(nothing)
    expect(sureness([], 'Geld')).toEqual([])
  })

  const words = 'kein geld gericht miete wohnung monatsende money court rent broke baby xyzzy'.split(' ')
  const query = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((asked) => asked.join(' '))

  it('does not depend on the order of the languages', () => {
    fc.assert(
      fc.property(query, (asked) => {
        expect(meant([english, german], asked)).toEqual(meant([german, english], asked))
      }),
    )
  })

  it('is between 0 and 1, whatever is asked', () => {
    fc.assert(
      fc.property(query, (asked) => {
        for (const value of sureness(both, asked)) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1 + 1e-6)
        }
      }),
    )
  })

  it('does not become less sure when another language is searched too', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const says = asked.split(' ').filter((word) => german.index.words.terms.includes(word))
        const alone = sureness([german], says.join(' '))
        sureness(both, says.join(' ')).forEach((value, thing) => {
          expect(value).toBeGreaterThanOrEqual((alone[thing] ?? 0) - 1e-6)
        })
      }),
    )
  })

  it('takes a word by the surest of what it may mean', () => {
    const { terms } = german.index.words
    const match = (word: string, similarity: number) => ({ term: terms.indexOf(word), similarity })
    const says = 1
    const sure = (...may: ReturnType<typeof match>[]) => meanings([german], [{ says, meant: [may] }])[flat] ?? 0
    expect(sure(match('miete', 0.8))).toBeGreaterThan(sure(match('miete', 0.5)))
    expect(sure(match('wohnung', 0.8), match('miete', 0.5))).toBeGreaterThan(sure(match('miete', 0.5)))
    expect(sure(match('miete', 0.8), match('wohnung', 0.5))).toBeCloseTo(sure(match('miete', 0.8)))
  })
})
