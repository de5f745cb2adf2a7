import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CompiledCatalogue, compileCatalogue } from '#content/compile.ts'
import { localesFolder } from '#content/plugin.ts'
import { ContentError } from '#content/problems.ts'
import { areaChain } from '#domain/area.ts'
import { type Changes, completeFiles, replacing, withChanges } from '#test/content-folder.ts'

describe('the town of the example', () => {
  let town: CompiledCatalogue

  beforeAll(async () => {
    const folder = { path: resolve('examples/other-town'), name: 'other-town' }
    town = await compileCatalogue(folder, localesFolder('.'))
  })

  it('has its own offers and those of its state and of the country, and no other', () => {
    const { areas, offers, site } = town.facts
    const chain = areaChain(areas, site.area)
    expect(chain).toEqual(['de-th-beispielstadt', 'de-th', 'de'])
    expect(new Set(offers.map(({ area }) => area))).toEqual(new Set(chain))
    expect(areas.length).toBe(chain.length)
  })

  it('shows no word about the town above: no sentence, no address, no goal', () => {
    const { facts, words, detailWords, details } = town
    const withoutSources = Object.values(details.offers).map(({ sources: _sources, ...shown }) => shown)
    expect(JSON.stringify([facts, words, detailWords, withoutSources])).not.toMatch(/eisenach|wartburg/i)
    expect(facts.goals).toEqual([])
  })

  it('leads nowhere in vain: every need has an offer, every offer somebody to ask', () => {
    const { facts, details, search } = town
    const ids = new Set(facts.offers.map(({ id }) => id))
    const reachable = (id: string) => (facts.offers.find((offer) => offer.id === id)?.contacts ?? []).length > 0
    const lost = facts.offers.filter(({ id }) => !reachable(id) && !(details.offers[id]?.askAt ?? []).some(reachable))
    expect(lost.map(({ id }) => id)).toEqual([])
    expect(facts.needs.filter(({ offers }) => offers.length === 0)).toEqual([])
    const named = Object.values(details.offers).flatMap(({ askAt, related }) => [...askAt, ...related])
    expect(named.filter((id) => !ids.has(id))).toEqual([])
    expect(search.terms.filter(({ offers }) => offers.length === 0 || offers.some((id) => !ids.has(id)))).toEqual([])
    const needs = new Set(facts.needs.map(({ id }) => id))
    expect(facts.helpNow.filter((id) => !needs.has(id))).toEqual([])
    expect(Object.keys(town.words.en?.needs ?? {}).sort()).toEqual([...needs].sort())
  })

  it('says that it is invented, and names no number that somebody might have', () => {
    const own = town.facts.offers.filter(({ area }) => area === 'de-th-beispielstadt')
    expect(own.length).toBe(2)
    for (const { id, contacts } of own) {
      expect(town.words.de?.offers[id]?.summary).toContain('gibt es nicht')
      expect(contacts.filter(({ kind }) => kind === 'phone')).toEqual([])
    }
  })

  it('has no stale words: what it took over still follows the German', () => {
    expect(town.words.en?.stale).toBeUndefined()
  })
})

const townSite = 'town: Dorf\narea: village\nlanguages: [de]\nabove: ../content\n'

/** A town below the complete folder. */
const below: Changes = {
  'town/site.yaml': townSite,
  'town/areas.yaml': '- { id: village, within: country }\n',
  'town/areas/de.yaml': 'origin: written\nwords:\n  village: { name: Dorf }\n',
  'content/site.yaml': replacing('town: Eisenach', 'town: Altenau'),
  'content/areas/de.yaml': replacing('name: Stadt', 'name: in Altenau'),
  'content/offers/family-cafe/offer.yaml': replacing('area: town', 'area: country'),
}

const compiled = (changes: Changes) =>
  withChanges({ ...below, ...changes }, async ({ content, locales }) => {
    const folder = { path: join(content.path, '../town'), name: 'town' }
    try {
      return await compileCatalogue(folder, locales)
    } catch (error) {
      if (error instanceof ContentError) return error.problems.map(({ file, message }) => `${file}: ${message}`)
      throw error
    }
  })

const ownOffer = String(completeFiles['content/offers/family-cafe/offer.yaml'])
  .replace('area: town', 'area: village')
  .replace(/goals:\n.*\n/, '')

/** An offer of the town's own, with its words and its code. */
const moreOffersOf = (folder: string, id: string): Changes => ({
  [`${folder}/offers/${id}/offer.yaml`]: ownOffer,
  [`${folder}/offers/${id}/de.md`]: completeFiles['content/offers/family-cafe/de.md'],
  [`${folder}/codes.yaml`]: id === 'family-cafe' ? '{}\n' : `${id}: "Aa"\n`,
})

const offerIds = (outcome: CompiledCatalogue | string[]) =>
  Array.isArray(outcome) ? outcome : outcome.facts.offers.map(({ id }) => id)

describe('a folder above', () => {
  it.each(['', 'words:\n', 'words: { town: }\n', '- town\n'])(
    'with half a list of areas (%j) stops nothing with a stack',
    async (text) => {
      expect(offerIds(await compiled({ 'content/areas/de.yaml': text })).length).toBeGreaterThan(0)
    },
  )

  it('gives what serves the town', async () => {
    expect(offerIds(await compiled({}))).toEqual(['family-cafe'])
  })

  it.each<{ about: string; changes: Changes }>([
    { about: 'of another area', changes: { 'content/offers/family-cafe/offer.yaml': (text) => text } },
    { about: 'that is a draft', changes: { 'content/offers/family-cafe/offer.yaml': replacing('published', 'draft') } },
    { about: 'that the town leaves out', changes: { 'town/site.yaml': `${townSite}without: [family-cafe]\n` } },
  ])('gives no offer $about, and no need that only it served', async ({ changes }) => {
    const outcome = await compiled(changes)
    expect(offerIds(outcome)).toEqual([])
    expect(Array.isArray(outcome) ? outcome : outcome.facts.needs).toEqual([])
  })

  it('lets the town put its own words in the place of others', async () => {
    const words =
      '---\ntitle: Dorfcafé\nsummary: Kaffee.\nwho: Für alle.\namounts: { child: je Kind }\nsteps: [a, b]\norigin: written\n---\n'
    const outcome = await compiled({ 'town/offers/family-cafe/de.md': words })
    expect(Array.isArray(outcome) ? outcome : outcome.words.de?.offers['family-cafe']?.title).toBe('Dorfcafé')
  })

  it('lets the town have offers of its own, if they are called after it', async () => {
    expect(offerIds(await compiled(moreOffersOf('town', 'rathaus-village')))).toEqual([
      'family-cafe',
      'rathaus-village',
    ])
  })

  it('lets drafts be called as they like: they are in no open data', async () => {
    const draft = { 'town/offers/rathaus/offer.yaml': ownOffer.replace('published', 'draft') }
    expect(offerIds(await compiled({ ...moreOffersOf('town', 'rathaus'), ...draft }))).toEqual(['family-cafe'])
  })

  it.each<{ about: string; changes: Changes; says: string }>([
    {
      about: 'a text speaks of the other town',
      changes: { 'content/offers/family-cafe/de.md': replacing('Fragen stellen.', 'in Altenau treffen.') },
      says: 'town/offers/family-cafe/de.md: Der gemeinsame Text spricht von „Altenau“',
    },
    {
      about: 'a sentence speaks of the other town',
      changes: { 'content/needs/de.yaml': replacing('andere Eltern', 'Eltern in Altenau') },
      says: 'town/needs/de.yaml: Die gemeinsamen Wörter sprechen von „Altenau“',
    },
    {
      about: 'an offer of its own is called as one of another town may be',
      changes: moreOffersOf('town', 'rathaus'),
      says: 'town/offers/rathaus/offer.yaml: Die Kennung „rathaus“ kann es auch in anderen Städten geben; in offenen Daten wären beide dasselbe. Nennen Sie es „rathaus-village“.',
    },
    {
      about: 'a provider of its own is called as one of another town may be',
      changes: {
        ...moreOffersOf('town', 'rathaus-village'),
        'town/offers/rathaus-village/offer.yaml': ownOffer.replace('neighbourhood-house', 'jugendamt'),
        'town/providers/jugendamt.yaml': 'name: Jugendamt\nkind: town\n',
      },
      says: 'town/providers/jugendamt.yaml: Die Kennung „jugendamt“ kann es',
    },
    {
      about: 'it puts facts of its own in the place of shared ones',
      changes: moreOffersOf('town', 'family-cafe'),
      says: 'Nennen Sie es „family-cafe-village“. Gilt es statt eines gemeinsamen, dann nennen Sie dieses in site.yaml unter without.',
    },
    {
      about: 'the folder is not there',
      changes: { 'town/site.yaml': 'town: Dorf\narea: village\nlanguages: [de]\nabove: ../nowhere\n' },
      says: 'town/site.yaml: In „../nowhere“ liegen keine Inhalte',
    },
    {
      about: 'the folders point at each other',
      changes: { 'content/site.yaml': 'town: Altenau\narea: town\nlanguages: [de]\nabove: ../town\n' },
      says: 'im Kreis',
    },
    {
      about: 'nobody knows whom to ask instead',
      changes: { 'town/site.yaml': `${townSite}askAt: [rathaus]\n` },
      says: 'town/site.yaml: „rathaus“ gibt es nicht',
    },
    {
      about: 'a code is given twice',
      changes: { 'town/codes.yaml': 'dorfcafe: "aa"\n' },
      says: 'Der Code „aa“ gehört schon zu',
    },
  ])('is told of if $about', async ({ changes, says }) => {
    expect(String(await compiled(changes))).toContain(says)
  })
})
