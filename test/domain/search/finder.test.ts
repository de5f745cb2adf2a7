import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '#domain/catalogue.ts'
import type { Answer, Finder } from '#domain/search/finder.ts'
import type { SearchSources } from '#domain/search/search-files.ts'
import { anAnswer, anOffer, facts, finderOf, phrases, searchSources } from '#test/builders.ts'

const offersOf = ({ offers }: Answer) => offers.map(({ id }) => id)
const needsOf = ({ needs }: Answer) => needs.map(({ id }) => id)

const locales = ['de', 'ar', 'en', 'fa', 'tr', 'uk'] as const

/** One offer, the need it answers, and what people say for that. */
interface Thing extends Partial<Record<(typeof locales)[number], readonly string[]>> {
  readonly id: string
  readonly title: string
}

const things: readonly Thing[] = [
  { id: 'rent', title: 'Wohngeld', de: ['Zuschuss zur Miete', 'Die Miete ist zu hoch'], ar: ['الإيجار مرتفع'] },
  { id: 'debts', title: 'Schuldnerberatung', de: ['Ich habe Schulden', 'Pfändung', 'Mahnung bekommen'] },
  {
    id: 'nursery',
    title: 'Kindergarten',
    de: ['Platz für kleine Kinder'],
    ar: ['روضة الأطفال'],
    uk: ['Місце для дітей'],
  },
  { id: 'shelter', title: 'Frauenhaus', de: ['Schutz vor Gewalt'], uk: ['Захист для сім’ї', 'Моя сім’я'] },
  { id: 'asylum', title: 'Flüchtlingsberatung', de: ['Hilfe für Flüchtlinge'], uk: ['Я українець'] },
  {
    id: 'german',
    title: 'Integrationskurs',
    de: ['Integrationskurs', 'Deutsch lernen'],
    ar: ['دورة اللغة الألمانية'],
    uk: ['Знання мови'],
  },
  { id: 'school', title: 'Schulanmeldung', de: ['Mein Kind kommt in die Schule'], ar: ['التسجيل في المدرسة'] },
  { id: 'addiction', title: 'Suchtberatung', de: ['Alkohol und Drogen'], tr: ['Alkol ve uyuşturucu'] },
  { id: 'food', title: 'Eisenacher Tafel', de: ['Essen für wenig Geld'], en: ['food parcel'] },
  {
    id: 'doctor',
    title: 'Ärztlicher Bereitschaftsdienst',
    de: ['Krank am Wochenende', '116117'],
    fa: ['دکتر می‌خواهم'],
  },
  { id: 'job', title: 'Jobcenter', de: ['Ich bekomme Bürgergeld'] },
]
const needOf = (id: string) => `need-${id}`

const town = facts({
  offers: things.map(({ id, title }) => anOffer({ id, official: title })),
  needs: things.map(({ id }) => ({ id: needOf(id), topic: 'life', offers: [id] })),
})
const sources = searchSources({
  offers: {
    ...Object.fromEntries(locales.map((locale) => [locale, {}])),
    de: Object.fromEntries(things.map(({ id, title }) => [id, { title, keywords: [] }])),
    ar: { rent: { title: 'معونة السكن', keywords: [] } },
  },
  phrases: Object.fromEntries(
    locales.map((locale) => {
      const needs = Object.fromEntries(things.map((thing) => [needOf(thing.id), thing[locale] ?? []]))
      return [locale, phrases({ needs })]
    }),
  ),
})
const finders = new Map<string, Finder>(locales.map((locale) => [locale, finderOf(town, sources, locale)]))

function ask(query: string, locale = 'de'): Answer {
  const answer = finders.get(locale)?.ask(query)
  if (!answer) throw new Error(`nobody asks in ${locale}`)
  return answer
}

/** What somebody sees: what fits, or what comes nearest. */
const shown = ({ offers, nearest }: Answer) => [...offers, ...nearest].map(({ id }) => id)

describe('a question', () => {
  it.each([
    { query: 'Wohngeld', first: 'rent', how: 'as it is written' },
    { query: 'wohng', first: 'rent', how: 'before it is typed to its end' },
    { query: 'Wongeld', first: 'rent', how: 'with a letter missing' },
    { query: 'Wohnngeld', first: 'rent', how: 'with a letter too many' },
    { query: 'Wohngelt', first: 'rent', how: 'as it sounds' },
    { query: 'Wohngled', first: 'rent', how: 'with swapped letters' },
    { query: 'Whongeld', first: 'rent', how: 'with swapped letters' },
    { query: 'Die Mitte ist zu hoch', first: 'rent', how: 'with a slip in one of its words' },
    { query: 'Pfandung', first: 'debts', how: 'without its umlaut' },
    { query: 'Fluchtling', first: 'asylum', how: 'without its umlaut' },
    { query: 'Fluechtlinge', first: 'asylum', how: 'with its umlaut spelt out' },
    { query: 'aerztlich', first: 'doctor', how: 'with its umlaut spelt out' },
    { query: 'beratung schulden', first: 'debts', how: 'by the parts of a compound' },
    { query: 'dienst', first: 'doctor', how: 'by the end of a compound' },
    { query: 'anmeldung', first: 'school', how: 'by the end of a compound' },
    { query: 'kinder garten', first: 'nursery', how: 'as two words' },
    { query: 'Kinder-Garten', first: 'nursery', how: 'with a hyphen' },
    { query: 'kindergarden', first: 'nursery', how: 'half in English' },
    { query: 'ich will jetzt immer mit dir Deutsch', first: 'german', how: 'beside words that say little' },
    { query: 'German Integrationskurs', first: 'german', how: 'beside a word nobody knows' },
    { query: 'مدرسة', locale: 'ar', first: 'school', how: 'without the Arabic article' },
    { query: 'للمدرسه', locale: 'ar', first: 'school', how: 'with another article and ending' },
    { query: 'الروضة', locale: 'ar', first: 'nursery', how: 'with an article it does not have there' },
    { query: 'الاجار مرتفع', locale: 'ar', first: 'rent', how: 'with an Arabic letter missing' },
    { query: 'Deutsch دورة', locale: 'ar', first: 'german', how: 'in two languages at once' },
    { query: 'میخواهم', locale: 'fa', first: 'doctor', how: 'without the Persian joiner' },
    { query: '۱۱۶۱۱۷', locale: 'fa', first: 'doctor', how: 'in Persian digits' },
    { query: 'украинец', locale: 'uk', first: 'asylum', how: 'in Russian instead of Ukrainian' },
    { query: "сім'я", locale: 'uk', first: 'shelter', how: 'with another apostrophe' },
    { query: 'UYUSTURUCU', locale: 'tr', first: 'addiction', how: 'in capitals without Turkish marks' },
    { query: 'джобцентр', locale: 'uk', first: 'job', how: 'as a German word sounds in Cyrillic' },
    { query: 'جوب سنتر', locale: 'ar', first: 'job', how: 'as a German word sounds in Arabic, in two words' },
    { query: 'cobsenter', locale: 'tr', first: 'job', how: 'as a German word sounds in Turkish' },
  ])('finds what is meant $how: $query', ({ query, locale, first }) => {
    expect(shown(ask(query, locale))[0]).toBe(first)
  })

  it.each(things)('finds every offer by its own title: $title', ({ id, title }) => {
    expect(offersOf(ask(title))[0]).toBe(id)
  })

  it.each(['', '   ', '?!', '🏠', '\u200c', 'ـــ'])('has no answer where nothing is asked: “%s”', (query) => {
    expect(ask(query)).toEqual(anAnswer({ query }))
  })

  it.each(['xyzzy', 'qwrtz plmk', 'aaaaaaaaaaaa', 'Bundesliga', 'ظظظظظ', 'щщщщщ', '99999'])(
    'is answered with nothing rather than something else: %s',
    (query) => {
      expect(ask(query)).toMatchObject({ offers: [], nearest: [], needs: [], sure: false })
    },
  )

  it('still gets the nearest needs where nothing fits well', () => {
    const answer = ask('Pizza Wochenende')
    expect(answer).toMatchObject({ offers: [], sure: false })
    expect(needsOf(answer)).toEqual([needOf('doctor')])
    expect(answer.nearest.map(({ id }) => id)).toEqual(['doctor'])
    expect(ask('Krank am Wochenende')).toMatchObject({ sure: true, nearest: [] })
  })

  it('is answered from German too, whatever language it is asked in, but not from all', () => {
    expect(offersOf(ask('Schulden', 'ar'))).toEqual(['debts'])
    expect(offersOf(ask('المدرسة', 'ar'))).toEqual(['school'])
    expect(offersOf(ask('المدرسة', 'uk'))).toEqual([])
    expect(offersOf(ask('معونة', 'ar'))).toEqual(['rent'])
    expect(offersOf(ask('معونة', 'de'))).toEqual([])
  })

  it.each(locales)('may be asked in English on every page: %s', (locale) => {
    expect(offersOf(ask('food parcel', locale))).toEqual(['food'])
  })

  it.each(['Wohngeld xyzzy', 'xyzzy qwertz Frauenhaus', 'Kann man hier Jobcenter plmk qwrtz ghjk'])(
    'is answered if one of its words is a rare name, whatever stands beside it: %s',
    (query) => {
      expect(ask(query).sure).toBe(true)
    },
  )

  it.each([
    { query: 'Kaltmiete xyzzy qwertz', why: 'that is no name' },
    { query: 'Beratung xyzzy qwertz', why: 'that many names have' },
  ])('is not answered for the sake of one word $why: $query', ({ query }) => {
    const advice = Array.from({ length: 8 }, (_, place): [string, string[]] => [`advice-${place}`, ['Beratung']])
    const asked = finderOfWords({ rent: ['Wohngeld', 'Kaltmiete'], ...Object.fromEntries(advice) })
    expect(asked.ask('Wohngeld xyzzy qwertz').sure).toBe(true)
    expect(asked.ask(query).sure).toBe(false)
  })

  it.each(['xyzzy wir', 'Bundesliga zum', 'Pizza das qwertz'])(
    'is not answered for the sake of a word that stands in every sentence, even if a name has it: %s',
    (query) => {
      const names = { we: ['Wir helfen'], at: ['Bürgertreff zum Löwen'], that: ['Das Haus'], rent: ['Wohngeld'] }
      expect(finderOfWords(names).ask(query)).toMatchObject({ offers: [], sure: false })
    },
  )

  it.each([{ short: 'Aufenthald', strange: 'Aufenthald Bundesliga' }])(
    'must be answered more surely if a word of it is like nothing: $strange',
    ({ short, strange }) => {
      const asked = finderOfWords({ rent: ['Miete'], stay: ['Aufenthalt'] })
      expect(asked.ask(short).sure).toBe(true)
      expect(asked.ask(strange).sure).toBe(false)
    },
  )

  it('is no question yet while it is one letter', () => {
    for (const letter of ['k', 'M', 'م']) expect(ask(letter)).toEqual(anAnswer({ query: letter }))
  })

  it('is not answered where somebody only says hello, however like a name that is', () => {
    const asked = finderOfWords({ group: ['Gute Tage'] })
    expect(asked.ask('Guten Tag')).toMatchObject({ offers: [], sure: false })
    expect(asked.ask('Guter Tage').sure).toBe(true)
  })

  it('finds nothing in an empty catalogue', () => {
    expect(finderOf(facts(), searchSources()).ask('Miete')).toMatchObject({ offers: [], needs: [], sure: false })
  })
})

/** Offers with these titles and keywords, asked for by their own words alone. */
function finderOfWords(words: Readonly<Record<string, readonly string[]>>, given: Partial<Facts> = {}): Finder {
  const offers = Object.keys(words).map((id) => anOffer({ id, official: words[id]?.[0] ?? '' }))
  const own = Object.entries(words).map(([id, [title = '', ...keywords]]) => [id, { title, keywords }])
  return finderOf(facts({ offers, ...given }), searchSources({ offers: { de: Object.fromEntries(own) } }))
}
const inOrder = (query: string, words: Readonly<Record<string, readonly string[]>>) =>
  offersOf(finderOfWords(words).ask(query))

describe('the first of several offers', () => {
  it('is named by the word itself, before words it begins and words like it', () => {
    const money = { like: ['Wohngold'], longer: ['Wohngeldstelle'], itself: ['Wohngeld'] }
    expect(inOrder('Wohngeld', money)).toEqual(['itself', 'longer', 'like'])
    expect(inOrder('Wohngold', money)[0]).toBe('like')
  })

  it('has the word in its title, before one that has it in its keywords', () => {
    expect(inOrder('Miete', { a: ['Wohngeld', 'Miete'], b: ['Miete', 'Wohngeld'] })).toEqual(['b', 'a'])
  })

  it('has the word itself in its keywords, before one with a word like it in its title', () => {
    expect(inOrder('Miete', { a: ['Mieter'], b: ['Wohngeld', 'Miete'] })).toEqual(['b', 'a'])
  })

  it('answers the whole question, before those that answer half of it', () => {
    expect(inOrder('Arzt Kinder', { a: ['Arzt'], b: ['Kinder'], c: ['Arzt Kinder'] })[0]).toBe('c')
  })

  it('answers the rare word, before those that answer the common one', () => {
    const offers = { a: ['Hilfe'], b: ['Hilfe'], c: ['Hilfe'], d: ['Hilfe'], e: ['Miete'] }
    expect(inOrder('Hilfe Miete', offers)[0]).toBe('e')
  })

  it('stands first in the catalogue, among equals', () => {
    expect(inOrder('Beratung', { d: ['Beratung'], b: ['Beratung'], a: ['Beratung'] })).toEqual(['d', 'b', 'a'])
  })

  it('is the nearest, among equals', () => {
    const areas = [{ id: 'town', within: 'country' }, { id: 'country' }]
    const offers = ['country', 'elsewhere', 'town'].map((area) => anOffer({ id: area, area, official: 'Beratung' }))
    const near = finderOf(facts({ site: { town: 'Eisenach', area: 'town' }, areas, offers }), searchSources())
    expect(offersOf(near.ask('Beratung'))).toEqual(['town', 'country', 'elsewhere'])
  })

  it('leaves out those that answer much worse', () => {
    expect(inOrder('Wohngeld', { rent: ['Wohngeld'], gold: ['Goldschmiede'], money: ['Geldanlage'] })).toEqual(['rent'])
  })
})

describe('a need that is meant', () => {
  const catalogue = facts({
    offers: ['beratung', 'hotline', 'notruf'].map((id) => anOffer({ id, official: id })),
    needs: [
      { id: 'no-will-to-live', topic: 'health', offers: ['hotline', 'notruf', 'beratung'] },
      { id: 'grief', topic: 'health', offers: ['beratung'] },
    ],
    topics: [{ id: 'health', icon: 'heart' }],
  })
  const help = searchSources({
    offers: {
      de: {
        beratung: { title: 'Beratung', keywords: ['leben'] },
        hotline: { title: 'Hotline', keywords: [] },
        notruf: { title: 'Notruf', keywords: [] },
      },
    },
    phrases: {
      de: phrases({
        needs: { 'no-will-to-live': ['Ich will nicht mehr leben', 'sterben'], grief: ['Jemand ist gestorben'] },
        topics: { health: ['Gesundheit'] },
      }),
    },
  })
  const asked = finderOf(catalogue, help)

  it('brings its offers in the order of a counsellor', () => {
    expect(offersOf(asked.ask('ich will sterben'))).toEqual(['hotline', 'notruf', 'beratung'])
  })

  it('is named itself, as surely as it is meant', () => {
    const scoreOf = (query: string) => {
      const [first] = asked.ask(query).needs
      return first?.id === 'no-will-to-live' ? first.score : 0
    }
    expect(scoreOf('nicht mehr leben')).toBe(1)
    expect(scoreOf('ich will nicht mehr leben')).toBeGreaterThan(0.9)
    expect(scoreOf('ich will endlich wieder leben')).toBeLessThan(0.9)
    expect(asked.ask('Notruf').needs).toEqual([])
  })

  it('does not stand before an offer that is asked for by its name', () => {
    expect(offersOf(asked.ask('Beratung'))[0]).toBe('beratung')
    expect(offersOf(asked.ask('Notruf'))).toEqual(['notruf'])
  })

  it('is said to be the way to an offer that its own words would not have led to', () => {
    expect(asked.ask('ich will sterben').offers.map(({ through }) => through)).toEqual(Array(3).fill('no-will-to-live'))
    expect(asked.ask('Notruf').offers[0]?.through).toBeUndefined()
    expect(asked.ask('Leben').offers.find(({ id }) => id === 'beratung')?.through).toBeUndefined()
  })

  it('is no way to offers of a shelf, which is named for itself', () => {
    const shelved = finderOf(
      { ...catalogue, offers: catalogue.offers.map((offer) => ({ ...offer, topics: ['health'] })) },
      help,
    )
    const { topics, offers } = shelved.ask('Gesundheit Beratung')
    expect(topics[0]?.id).toBe('health')
    expect(offers[0]).toMatchObject({ id: 'beratung', through: undefined })
  })

  it('lifts an offer of several needs as high as the surest of them', () => {
    const both = facts({
      offers: [anOffer({ id: 'advice', official: '' })],
      needs: ['sure', 'unsure'].map((id) => ({ id, topic: 'life', offers: ['advice'] })),
    })
    const asked = finderOf(
      both,
      searchSources({ phrases: { de: phrases({ needs: { sure: ['Termin'], unsure: ['Termin Amt'] } }) } }),
    ).ask('Termin')
    expect(needsOf(asked)[0]).toBe('sure')
    expect(asked.offers[0]?.through).toBe('sure')
  })

  it('lifts its offers higher than a shelf does that is called the same', () => {
    const shelf = facts({
      topics: [{ id: 'work', icon: 'hammer' }],
      offers: ['shelved', 'needed'].map((id) =>
        anOffer({ id, official: '', topics: id === 'shelved' ? ['work'] : [] }),
      ),
      needs: [{ id: 'find-work', topic: 'work', offers: ['needed'] }],
    })
    const said = phrases({ topics: { work: ['Arbeit'] }, needs: { 'find-work': ['Arbeit'] } })
    expect(offersOf(finderOf(shelf, searchSources({ phrases: { de: said } })).ask('Arbeit'))[0]).toBe('needed')
  })

  describe('among several', () => {
    const money = facts({
      helpNow: ['no-will-to-live'],
      offers: ['lawyer', 'advice', 'hotline'].map((id) => anOffer({ id, official: '' })),
      needs: [
        { id: 'court', topic: 'rights', offers: ['lawyer'] },
        { id: 'money', topic: 'money', offers: ['advice'] },
        { id: 'no-will-to-live', topic: 'health', offers: ['hotline'] },
      ],
    })
    const poor = (needs: Readonly<Record<string, readonly string[]>>, helpNow = ['no-will-to-live']) =>
      finderOf({ ...money, helpNow }, searchSources({ phrases: { de: phrases({ needs }) } }))
    const spoken = {
      court: ['Ich muss vor Gericht und habe kein Geld'],
      money: ['Mein Geld reicht nicht', 'kein Geld'],
      'no-will-to-live': ['Ich will nicht mehr leben'],
    }

    it('is what somebody says word for word', () => {
      expect(poor(spoken).ask('kein Geld').needs[0]).toEqual({ id: 'money', score: 1 })
    })

    it('does not stand in the way of one that is meant far more surely', () => {
      const needs = { ...spoken, court: ['Geld', 'Gericht Anwalt Klage Urteil'] }
      expect(needsOf(poor(needs).ask('Gericht Geld'))).toEqual(['court'])
      expect(needsOf(poor({ ...needs, court: [] }).ask('Gericht Geld'))).toEqual(['money'])
    })

    it('is not asked for because of one word, if it is about life and death', () => {
      const query = 'kein Geld mehr'
      expect(needsOf(poor(spoken).ask(query))[0]).toBe('money')
      expect(needsOf(poor(spoken).ask(query))).not.toContain('no-will-to-live')
    })

    it('must be surer if it cannot wait', () => {
      const query = 'mehr leben heute'
      expect(needsOf(poor(spoken, []).ask(query))).toEqual(['no-will-to-live'])
      expect(needsOf(poor(spoken).ask(query))).toEqual([])
      expect(needsOf(poor(spoken).ask('nicht mehr leben'))[0]).toBe('no-will-to-live')
    })
  })

  it('shares the first screen with others that may be meant as well', () => {
    const offers = (need: string) => Array.from({ length: 5 }, (_, place) => `${need}-${place}`)
    const ids = [...offers('doctor'), ...offers('nurse'), ...offers('lawyer')]
    const several = finderOf(
      facts({
        offers: [anOffer({ id: 'bar', official: 'Anwalt' }), ...ids.map((id) => anOffer({ id, official: '' }))],
        needs: ['doctor', 'nurse', 'lawyer'].map((id) => ({ id, topic: 'life', offers: offers(id) })),
      }),
      searchSources({
        phrases: { de: phrases({ needs: { doctor: ['Termin'], nurse: ['Termin Pflege'], lawyer: ['Anwalt'] } }) },
      }),
    )
    const found = offersOf(several.ask('Termin'))
    expect(found.slice(0, 4)).toEqual(['doctor-0', 'doctor-1', 'nurse-0', 'nurse-1'])
    expect([...found].sort()).toEqual([...offers('doctor'), ...offers('nurse')].sort())
    // Nothing else is meant here, so all that it leads to comes before what only has the word.
    expect(offersOf(several.ask('Anwalt'))).toEqual([...offers('lawyer'), 'bar'])
  })
})

describe('a word of the glossary', () => {
  it('brings its offers, the most fitting first, and is no need', () => {
    const letters = finderOf(
      facts({ offers: ['court', 'advice'].map((id) => anOffer({ id, official: '' })) }),
      searchSources({
        terms: [{ id: 'mahnbescheid', offers: ['advice', 'court'] }],
        phrases: { de: phrases({ terms: { mahnbescheid: ['Mahnbescheid', 'gelber Brief'] } }) },
      }),
    )
    const answer = letters.ask('gelber Brief')
    expect(offersOf(answer)).toEqual(['advice', 'court'])
    expect(answer.offers.map(({ through }) => through)).toEqual([undefined, undefined])
    expect(answer).toMatchObject({ needs: [], topics: [], sure: true })
  })
})

describe('words of danger', () => {
  const given: SearchSources = {
    ...sources,
    dangers: [
      { id: 'violence', need: needOf('shelter'), phrases: ['mann !schlagt'] },
      { id: 'suicide', need: 'live', phrases: ['nicht leben'] },
    ],
  }
  const dangerous = facts({
    ...town,
    needs: [...town.needs, { id: 'live', topic: 'health', offers: ['doctor', 'shelter', 'food', 'job'] }],
  })
  const watched = finderOf(dangerous, given)

  it('put the first offers of their need on top of everything else', () => {
    const answer = watched.ask('Mein Mann schlägt mich, Miete zu hoch')
    expect(answer.dangers).toEqual([needOf('shelter')])
    expect(answer.offers[0]).toEqual({ id: 'shelter', score: 1 })
    expect(offersOf(answer)).toContain('rent')
    expect(answer.needs[0]).toEqual({ id: needOf('shelter'), score: 1 })
  })

  it('put no more than three offers of a need on top, in its order, each once', () => {
    expect(offersOf(watched.ask('nicht mehr leben'))).toEqual(['doctor', 'shelter', 'food'])
    expect(offersOf(watched.ask('Mann schlägt, nicht mehr leben')).slice(0, 3).sort()).toEqual([
      'doctor',
      'food',
      'shelter',
    ])
  })

  it('are an answer, even if nothing else fits', () => {
    expect(watched.ask('mein man schlegt')).toMatchObject({ dangers: [needOf('shelter')], sure: true })
  })

  it('are not there in other questions', () => {
    expect(watched.ask('Wohngeld').dangers).toEqual([])
    expect(offersOf(watched.ask('Wohngeld'))).toEqual(['rent'])
  })
})

describe('the name of the town', () => {
  it.each(['Wohngeld Eisenach', 'Wohngeld in Eisenach', 'wohngeld айзенах', 'Эйзенах Wohngeld', 'Wohngeld ايزناخ'])(
    'says little, in whatever letters: %s',
    (query) => {
      expect(ask(query)).toMatchObject({ sure: true })
      expect(offersOf(ask(query))).toEqual(['rent'])
    },
  )

  it.each([
    { name: 'Eisenach', other: 'Gotha' },
    { name: 'айзенах', other: 'гамбург' },
    { name: 'ايزناخ', other: 'هامبورغ' },
  ])('says less than any other word: $name', ({ name, other }) => {
    const scoreWith = (word: string) => ask(`Mahnung bekommen ${word}`).offers[0]?.score ?? 0
    expect(scoreWith(name)).toBeGreaterThan(scoreWith(other))
  })

  it('says something where nothing else is asked', () => {
    expect(offersOf(ask('Eisenach'))).toEqual(['food'])
  })

  it.each([
    { query: 'Essen', found: 'food' },
    { query: 'Essen in Eisenach', found: 'food' },
    { query: 'Essen Kinder', found: 'food' },
    { query: 'знання дітей', locale: 'uk', found: 'german' },
  ])('is not heard in other words: $query', ({ query, locale, found }) => {
    expect(shown(ask(query, locale))).toContain(found)
  })
})

describe('providers', () => {
  const provided = finderOf(
    facts({
      providers: ['Diako Westthüringen', 'Stadt Eisenach', 'Stadt Gotha'].map((name, place) => ({
        id: `provider-${place}`,
        name,
        kind: 'office',
      })),
    }),
    searchSources(),
  )
  const named = (query: string) => provided.ask(query).providers.map(({ id }) => id)

  it.each([
    { query: 'Diako Westthüringen', found: [0], how: 'the whole name' },
    { query: 'westthueringen', found: [0], how: 'a part of it, however it is written' },
    { query: 'die Stadt', found: [1, 2], how: 'what several are called' },
    { query: 'Stadt Gotha', found: [2], how: 'every telling word' },
    { query: 'Gotha Stadt', found: [2], how: 'every telling word in any order' },
    { query: 'Stadt Gohta', found: [], how: 'nothing that is misspelt' },
    { query: 'Stadt Gotha Wohngeld', found: [], how: 'nothing more than the name' },
    { query: 'Arzt', found: [], how: 'nothing else' },
    { query: '', found: [], how: 'nothing at all' },
  ])('are named by $how: $query', ({ query, found }) => {
    expect(named(query)).toEqual(found.map((place) => `provider-${place}`))
  })
})

describe('one letter', () => {
  it.each(['k', 'M', ' a '])('is no question yet: "%s"', (query) => {
    expect(ask(query, 'de')).toMatchObject({ sure: false, offers: [], dangers: [] })
  })
})

describe('what may be meant instead', () => {
  it.each([
    { query: 'ьшуеу', locale: 'uk', instead: 'miete' },
    { query: 'ащщв зфксуд', locale: 'de', instead: 'food parcel' },
    { query: 'erhf]ytwm', locale: 'uk', instead: 'українець' },
  ])('are the same keys on another keyboard: $query', ({ query, locale, instead }) => {
    const answer = ask(query, locale)
    const meant = ask(instead, locale)
    expect(meant.sure).toBe(true)
    expect(answer).toEqual({ ...meant, query, meantInstead: instead })
  })

  it('is not asked where something fits as it was typed', () => {
    const both = finderOfWords({ rent: ['Miete'], other: ['Ьшуеу'] })
    expect(both.ask('ьшуеу')).toMatchObject({ sure: true })
    expect(both.ask('ьшуеу').meantInstead).toBeUndefined()
  })

  it.each(['Wohngeld', 'xyzzy', 'щщщщщ'])('is nothing where something fits, or nothing would: %s', (query) => {
    expect(ask(query, 'uk').meantInstead).toBeUndefined()
  })
})

describe('words to be marked', () => {
  it.each([
    { query: 'Miete', words: ['miete'] },
    { query: 'Fluchtling', words: ['fluchtlingsberatung', 'fluchtlinge'] },
    { query: 'wohngled', words: ['wohngeld'] },
    { query: 'dienst', words: ['bereitschaftsdienst'] },
    { query: 'xyzzy', words: [] },
  ])('are those of the catalogue that were meant: $query', ({ query, words }) => {
    expect([...ask(query).words].sort()).toEqual([...words].sort())
  })
})

describe('every answer', () => {
  const dangers = [{ id: 'violence', need: needOf('shelter'), phrases: ['gewalt'] }]
  const topics = [{ id: 'life', icon: 'heart' }]
  const catalogue = facts({
    ...town,
    topics,
    needs: [
      ...town.needs,
      { id: 'work', topic: 'life', offers: ['job', 'german', 'school', 'nursery'] },
      { id: 'children', topic: 'life', offers: ['nursery', 'school', 'doctor', 'rent'] },
    ],
  })
  const whole: SearchSources = {
    ...sources,
    dangers,
    phrases: {
      ...sources.phrases,
      de: phrases({
        ...sources.phrases.de,
        needs: { ...sources.phrases.de?.needs, work: ['Arbeit und Kinder'], children: ['kleine Kinder', 'Arbeit'] },
      }),
    },
  }
  const finder = finderOf(catalogue, whole)
  const texts = things.flatMap(({ title, de = [] }) => [title, ...de]).concat('Arbeit Kinder', 'Eisenach', 'Gewalt')
  const known = fc.constantFrom(...texts.flatMap((text) => text.split(' ')))
  const cut = fc.tuple(known, fc.nat({ max: 8 })).map(([word, place]) => word.slice(place))
  const query = fc
    .array(fc.oneof(known, known, cut, fc.string({ unit: 'binary' })), { maxLength: 8 })
    .map((parts) => parts.join(' '))

  it('scores between 0 and 1, and names each thing once', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const { offers, needs, topics, providers } = finder.ask(asked)
        for (const hits of [offers, needs, topics, providers]) {
          expect(hits.every(({ score }) => score > 0 && score <= 1)).toBe(true)
          expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is best first, after the help in danger', () => {
    const descending = (hits: readonly { score: number }[]) =>
      hits.every(({ score }, place) => place === 0 || score <= (hits[place - 1]?.score ?? 0))
    fc.assert(
      fc.property(query, (asked) => {
        const { offers, needs, topics, providers, dangers } = finder.ask(asked)
        const pinned = dangers.flatMap(
          (need) => catalogue.needs.find(({ id }) => id === need)?.offers.slice(0, 3) ?? [],
        )
        expect(offers.slice(0, pinned.length)).toEqual(pinned.map((id) => ({ id, score: 1 })))
        for (const hits of [offers, needs, topics, providers]) expect(descending(hits)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('has offers only if it is sure, and otherwise no more than a few that come nearest', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const { offers, nearest, sure } = finder.ask(asked)
        expect(offers.length > 0).toBe(sure)
        expect(nearest.length).toBeLessThanOrEqual(sure ? 0 : 3)
      }),
      { numRuns: 300 },
    )
  })

  it('is the same whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(query, { maxLength: 5 }), query, (before, asked) => {
        const fresh = finderOf(catalogue, whole)
        const used = finderOf(catalogue, whole)
        for (const one of before) used.ask(one)
        expect(used.ask(asked)).toEqual(fresh.ask(asked))
        expect(finder.ask(asked)).toEqual(fresh.ask(asked))
      }),
      { numRuns: 100 },
    )
  })

  it('is the same after warming', () => {
    const warmed = finderOf(catalogue, whole)
    warmed.warm()
    for (const text of texts) expect(warmed.ask(text)).toEqual(finder.ask(text))
  })
})
