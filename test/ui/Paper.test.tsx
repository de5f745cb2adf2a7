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
): string {
  const html = renderToString(
    <LanguageContext.Provider value={languages[0].language}>
      <Paper ids={ids} languages={languages} name={name} large={false} today="2026-11-23" writings={writings} />
    </LanguageContext.Provider>,
  )
  return html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<')
}

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
    for (const paperId of german.details.facts.offers[id]?.documents ?? [])
      expect(html).toContain(german.catalogue.words.documents[paperId]?.name)
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

  it('is for somebody, or has a line to write a name on', () => {
    expect(paper([german], ['kindergeld'], 'Ж. Я.')).toContain('<bdi>Ж. Я.</bdi>')
    expect(paper([german], ['kindergeld'], 'Ж. Я.')).not.toContain('paper-line')
    expect(paper([german], ['kindergeld'])).toContain('paper-line')
  })
})
