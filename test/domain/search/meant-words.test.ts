import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dictionary, dictionary, matches } from '#domain/search/dictionary.ts'
import { type Expander, expander } from '#domain/search/meant-words.ts'
import { askedWords } from '#domain/search/question.ts'

const german = dictionary(['garten', 'jobcenter', 'kind', 'kindergarten', 'miete', 'mieter', 'wohngeld'])
const english = dictionary(['child', 'kindergarten', 'rent'])
const russian = dictionary(['мите', 'дети'])

type Meant = Readonly<Record<string, number>>

/** What each word of a question may mean in each dictionary, and how surely. */
function meant(query: string, dictionaries: readonly Dictionary[] = [german], by: Expander = expander(dictionaries)) {
  return askedWords(query, ['de']).map((word) =>
    by
      .meant(word)
      .map(
        (found, list): Meant =>
          Object.fromEntries(found.map(({ term, similarity }) => [dictionaries[list]?.terms[term] ?? '', similarity])),
      ),
  )
}

describe('the words that may be meant', () => {
  it('are looked up in every dictionary', () => {
    expect(meant('rent', [german, english])).toEqual([[{}, { rent: 1 }]])
    expect(meant('kindergarten', [german, english])).toEqual([
      [expect.objectContaining({ kindergarten: 1 }), { kindergarten: 1 }],
    ])
  })

  it('are none where no dictionary knows any, and where there is none', () => {
    expect(meant('xyzzy', [german, english])).toEqual([[{}, {}]])
    expect(meant('miete', [])).toEqual([[]])
  })

  it('come once each, the surest first', () => {
    for (const query of ['kinder garten', 'mieten', 'kind', 'jobsenter']) {
      for (const word of askedWords(query, ['de'])) {
        for (const found of expander([german, english, russian]).meant(word)) {
          const similarities = found.map(({ similarity }) => similarity)
          expect(similarities).toEqual([...similarities].sort((a, b) => b - a))
          expect(new Set(found.map(({ term }) => term)).size).toBe(found.length)
        }
      }
    }
  })

  describe('of two words that are one', () => {
    it('are the one, a little less surely than if it had been written as one', () => {
      const [[kinder], [garten]] = meant('wohn geld') as [[Meant], [Meant]]
      expect(kinder.wohngeld).toBeCloseTo(0.95)
      expect(garten.wohngeld).toBeCloseTo(0.95)
    })

    it('are the one even with a slip', () => {
      const [[first]] = meant('won geld') as [[Meant]]
      expect(first.wohngeld).toBeGreaterThan(0.6)
    })

    it('are not those that the two are only a little like', () => {
      const [, [arzt]] = meant('miete arzt') as [[Meant], [Meant]]
      expect(matches(german, 'mietearzt').map(({ term }) => german.terms[term])).toContain('miete')
      expect(arzt).toEqual({})
    })
  })

  describe('by their sound', () => {
    it('are found where no letters lead to a word', () => {
      expect(meant('джобцентр')).toEqual([[{ jobcenter: 0.8 }]])
      expect(meant('جوبسنتر')).toEqual([[{ jobcenter: 0.8 }]])
    })

    it('are found for two words that are one', () => {
      const [[first], [second]] = meant('джоб центр') as [[Meant], [Meant]]
      expect(first.jobcenter).toBeCloseTo(0.8)
      expect(second.jobcenter).toBeCloseTo(0.8)
    })

    it('are found beside words that the letters are only a little like', () => {
      expect(meant('mite', [german, russian])).toEqual([
        [expect.objectContaining({ miete: expect.closeTo(0.545) }), { мите: 0.3 }],
      ])
    })

    it.each(['miete', 'mieter'])('are not asked for where the letters are sure: %s', (query) => {
      const [[, heard]] = meant(query, [german, russian]) as [[Meant, Meant]]
      expect(heard).toEqual({})
    })

    it('are not asked for in one language where the letters are sure in another', () => {
      expect(meant('мите', [german, russian])).toEqual([[{}, { мите: 1 }]])
      expect(meant('мите', [german])).toEqual([[{ miete: 0.3 }]])
    })
  })

  describe('beside one that is known as it stands', () => {
    const others = (query: string, list: number, dictionaries = [german, english]) =>
      Object.entries(meant(query, dictionaries)[0]?.[list] ?? {}).filter(([, similarity]) => similarity < 1)

    it('are less sure than they would be alone', () => {
      const alone = matches(german, 'miete').find(({ term }) => german.terms[term] === 'mieter')?.similarity ?? 0
      const [[, beside = 0] = []] = others('miete', 0)
      expect(beside).toBeCloseTo(0.6 * alone)
    })

    it('are less sure in the other languages too', () => {
      const [[, alone = 0] = []] = others('kinder', 0, [english])
      const [[, beside = 0] = []] = others('kinder', 0, [english, dictionary(['kinder'])])
      expect(alone).toBeGreaterThan(0)
      expect(beside).toBeCloseTo(0.6 * alone)
    })
  })
})

describe('looking up words', () => {
  const letter = fc.constantFrom(...'abeirtgmкидтمد')
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 8 })
  const query = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

  it('answers the same whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(query), query, (known, before, asked) => {
        const lists = [dictionary(known), german]
        const used = expander(lists)
        for (const one of before) meant(one, lists, used)
        expect(meant(asked, lists, used)).toEqual(meant(asked, lists))
        expect(meant(asked, lists, used)).toEqual(meant(asked, lists))
      }),
    )
  })

  it('answers the same after more words than anybody remembers', () => {
    const used = expander([german])
    for (let number = 0; number < 1000; number++) meant(`wort${number}`, [german], used)
    expect(meant('kinder garten', [german], used)).toEqual(meant('kinder garten'))
  })

  it('does not confuse a word alone with the same word beside another', () => {
    const used = expander([german])
    expect(meant('wohn', [german], used)).not.toEqual(meant('wohn geld', [german], used).slice(0, 1))
    expect(meant('wohn', [german], used)).toEqual(meant('wohn'))
  })

  it('can be made ready beforehand', () => {
    let made = 0
    const words = dictionary(['miete'])
    const slow: Dictionary = {
      ...words,
      warm: () => {
        made++
        words.warm()
      },
    }
    const ready = expander([slow])
    expect(made).toBe(0)
    ready.warm()
    expect(made).toBe(1)
  })
})
