import { renderToString } from 'preact-render-to-string'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { ListEntry } from '#domain/lists.ts'
import { placeLine } from '#domain/offer.ts'
import { LanguageContext } from '#i18n/use-translation.ts'
import { realCatalogue, realDetails } from '#test/catalogue.ts'
import { language, type TestedLocale } from '#test/words.ts'
import { Paper } from '#ui/components/Paper.tsx'
import type { Spoken } from '#ui/hooks/use-other-language.ts'

async function spoken(locale: TestedLocale): Promise<Spoken> {
  return { language: language(locale), catalogue: await realCatalogue(locale), details: await realDetails(locale) }
}

const [german, arabic] = await Promise.all([spoken('de'), spoken('ar')])
const { offers } = german.catalogue.facts

function paper(
  languages: readonly [Spoken, ...Spoken[]],
  ids: readonly string[],
  name = '',
  writings: ReadonlyMap<string, ListEntry> = new Map(),
  has: (offer: string, document: string) => boolean = () => false,
): string {
  const html = renderToString(
    <LanguageContext.Provider value={languages[0].language}>
      <Paper
        ids={ids}
        languages={languages}
        name={name}
        large={false}
        today="2026-11-23"
        has={has}
        writings={writings}
      />
    </LanguageContext.Provider>,
  )
  return html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<')
}

/** Everything in a part of a paper by which somebody can be reached: streets, numbers, addresses. */
const ways = (html: string) => html.match(/<bdi dir="ltr"[^>]*>[^<]+<|\d{5} \p{Lu}|[^>]+ \d+[a-z]?, \d{5}/gu) ?? []

beforeAll(() => vi.stubGlobal('location', { origin: 'https://hilfe.example' }))

describe('a hand-out', () => {
  it.each(offers.map(({ id }) => ({ id })))('says in two languages how to reach $id', ({ id }) => {
    const html = paper([arabic, german], [id])
    const offer = offers.find((one) => one.id === id)
    for (const { catalogue, details } of [arabic, german]) {
      expect(html).toContain(catalogue.words.offers[id]?.title)
      for (const step of details.words.offers[id]?.steps ?? []) if (!step.includes('§')) expect(html).toContain(step)
    }
    for (const place of offer?.places ?? []) {
      const said = place.confidential ? german.language.t('offer.confidential') : placeLine(place)
      expect(html).toContain(said)
    }
    for (const contact of offer?.contacts ?? []) if (contact.kind === 'phone') expect(html).toContain(contact.shown)
    const reach = /<div class="paper-reach">(.*?)<div class="paper-columns">/s.exec(html)?.[1] ?? ''
    expect(ways(reach)).not.toEqual([])
    // Without a number of its own, and nobody to ask, it says where to write or look.
    const { askAt = [] } = german.details.facts.offers[id] ?? {}
    if (askAt.length > 0) expect(reach).toMatch(/class="paper-number"|@/)
    for (const paperId of german.details.facts.offers[id]?.documents ?? [])
      expect(html).toContain(german.catalogue.words.documents[paperId]?.name)
  })

  it('names the office that knows best and one that can be called, where there is no number', () => {
    const html = paper([arabic, german], ['kindergeld'])
    expect(html).toContain(`${german.language.t('offer.askAt')}</bdi>:`)
    for (const { catalogue } of [arabic, german])
      for (const id of german.details.facts.offers.kindergeld?.askAt.slice(0, 1) ?? [])
        expect(html).toContain(catalogue.words.offers[id]?.title)
    // Who can be called needs nobody else.
    expect(paper([german], ['familienkasse-servicetelefon'])).not.toContain(german.language.t('offer.askAt'))
  })

  it('says how far back asking counts, where no words tell of a deadline', () => {
    const { kindergeld } = german.details.words.offers
    if (!kindergeld) throw new Error('no Kindergeld')
    const words = { ...german.details.words, offers: { kindergeld: { ...kindergeld, deadline: undefined } } }
    const html = paper([{ ...german, details: { ...german.details, words } }], ['kindergeld'])
    expect(html).toContain(german.language.t('offer.retroactive', { count: 6 }))
  })

  it('says in both languages what to do against a no, where an authority decides, and only there', () => {
    const html = paper([arabic, german], ['wohngeld', 'elterntelefon'])
    for (const { language } of [arabic, german]) expect(html.split(language.t('refused.objection'))).toHaveLength(2)
  })

  it('names a paper in German once, also where what it is called has more words', () => {
    const { documents } = german.catalogue.facts
    const longer = [german, arabic].flatMap((spoken) =>
      documents.flatMap(({ id, official }) => {
        const { name = '' } = spoken.catalogue.words.documents[id] ?? {}
        return name !== official && name.includes(official) ? [{ spoken, name, id }] : []
      }),
    )
    expect(longer).not.toEqual([])
    for (const { spoken, name, id } of longer) {
      const asking = offers.find((offer) => spoken.details.facts.offers[offer.id]?.documents.includes(id))
      if (asking) expect(paper([spoken], [asking.id])).toContain(`<li>${name}</li>`)
    }
  })

  it('says a thing once in one language', () => {
    const html = paper([german], ['kindergeld'])
    expect(html.split('Notizen')).toHaveLength(2)
    expect(html).not.toContain('paper-columns')
  })

  it('marks each part with its language and direction', () => {
    const html = paper([german, arabic], ['kindergeld'])
    expect(html).toContain('<div lang="ar" dir="rtl">')
    expect(paper([arabic, german], ['kindergeld'])).toContain('<div lang="de" dir="ltr">')
  })

  it('carries what its owner wrote beside an offer, with its label in both languages', () => {
    const entry = { offer: 'kindergeld', next: 'Dienstag anrufen', note: 'Zimmer 3\nerster Stock', done: false }
    const html = paper([arabic, german], ['kindergeld', 'wohngeld'], '', new Map([['kindergeld', entry]]))
    for (const text of ['Dienstag anrufen', 'Zimmer 3\nerster Stock', arabic.language.t('lists.next')])
      expect(html.split(text)).toHaveLength(2)
    const onlyNext = paper([german], ['kindergeld'], '', new Map([['kindergeld', { ...entry, note: ' ' }]]))
    expect(onlyNext).toContain(german.language.t('lists.next'))
    expect(onlyNext).not.toContain(`${german.language.t('lists.note')}:`)
  })

  it('ticks the papers that are there, in both languages', () => {
    const [document = ''] = german.details.facts.offers.kindergeld?.documents ?? []
    const html = paper([arabic, german], ['kindergeld'], '', new Map(), (_, id) => id === document)
    for (const { catalogue } of [arabic, german])
      expect(html).toContain(`<li class="paper-there">${catalogue.words.documents[document]?.name}`)
    expect(html.split('paper-there')).toHaveLength(3)
  })

  it('is for somebody, or has a line to write a name on', () => {
    expect(paper([german], ['kindergeld'], 'Ж. Я.')).toContain('<bdi>Ж. Я.</bdi>')
    expect(paper([german], ['kindergeld'], 'Ж. Я.')).not.toContain('paper-line')
    expect(paper([german], ['kindergeld'])).toContain('paper-line')
  })
})
