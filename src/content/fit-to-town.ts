import { isObject } from '#domain/json.ts'
import { sourceLocale } from '#domain/text.ts'
import { layersOf } from './above.ts'
import type { SearchGlossary } from './glossary.ts'
import type { OfferSource, ReadOffers } from './offers.ts'
import { Problems } from './problems.ts'
import { isPublished } from './publishing.ts'
import { type ContentFolder, parseYaml, readText, within } from './read.ts'
import { goalIds, type Vocabularies } from './vocabularies.ts'
import { type VocabularyWords, withoutWordsOfOthers } from './vocabulary-words.ts'
import { wholeText } from './words/parts.ts'

/** What is read from several folders, before it is held against itself. */
interface Read {
  readonly vocabularies: Vocabularies
  readonly vocabularyWords: VocabularyWords
  readonly read: ReadOffers
  readonly glossary: SearchGlossary
}

const answers = ({ facts }: OfferSource) => facts.contacts.some((contact) => 'phone' in contact || 'email' in contact)

/** An offer from above without the offers and goals that this town does not have. */
function fittedOffer(source: OfferSource, { read, vocabularies }: Read, answering: ReadonlySet<string>): OfferSource {
  if (!source.shared) return source
  const { facts } = source
  const here = (ids: readonly string[]) => ids.filter((id) => read.ids.has(id))
  const goals = new Set(goalIds(vocabularies.goals))
  const askAt = here(facts.askAt)
  const reached = facts.contacts.length > 0 || askAt.some((id) => answering.has(id))
  const others = (vocabularies.site.askAt ?? []).filter((id) => id !== source.id && !askAt.includes(id))
  return {
    ...source,
    facts: {
      ...facts,
      goals: Object.fromEntries(Object.entries(facts.goals).filter(([id]) => goals.has(id))),
      related: here(facts.related),
      askAt: reached ? askAt : [...askAt, ...others],
    },
  }
}

/** The check from above: it suggests what this town has, and names who advises here. */
function fittedCheck({ check, site }: Vocabularies, published: ReadonlySet<string>): Vocabularies['check'] {
  const here = (ids: readonly string[]) => ids.filter((id) => published.has(id))
  const advice = here(check.advice)
  return {
    ...check,
    advice: advice.length > 0 ? advice : here(site.askAt ?? []),
    rules: check.rules
      .filter(({ offer }) => published.has(offer))
      .map((rule) => ({ ...rule, ...(rule.also && { also: here(rule.also) }) })),
  }
}

/** Lists from above without the offers that this town does not have, and without what then leads nowhere. */
function fittedLists(
  vocabularies: Vocabularies,
  offers: readonly OfferSource[],
  ids: ReadonlySet<string>,
): Vocabularies {
  const { shared } = vocabularies
  const served = new Set(offers.filter(isPublished).flatMap(({ facts }) => facts.needs))
  const needs = shared.has('needs')
    ? vocabularies.needs
        .filter(({ id }) => served.has(id))
        .map((need) => ({ ...need, first: need.first.filter((id) => ids.has(id)) }))
    : vocabularies.needs
  const known = new Set(needs.map(({ id }) => id))
  const among = (some: readonly string[]) => some.filter((id) => known.has(id))
  const published = new Set(offers.filter(isPublished).map(({ id }) => id))
  return {
    ...vocabularies,
    needs,
    check: shared.has('check') ? fittedCheck(vocabularies, published) : vocabularies.check,
    helpNow: shared.has('help-now') ? among(vocabularies.helpNow) : vocabularies.helpNow,
    dangers: shared.has('dangers')
      ? vocabularies.dangers.filter(({ need }) => need === undefined || known.has(need))
      : vocabularies.dangers,
    audiences: shared.has('audiences')
      ? vocabularies.audiences.map((group) => ({ ...group, needs: among(group.needs) }))
      : vocabularies.audiences,
  }
}

function fittedGlossary(
  { terms, phrases }: SearchGlossary,
  needs: Vocabularies['needs'],
  ids: ReadonlySet<string>,
): SearchGlossary {
  const answered = terms
    .map((term) => ({ ...term, offers: term.offers.filter((id) => ids.has(id)) }))
    .filter(({ offers }) => offers.length > 0)
  const known = { needs: new Set(needs.map(({ id }) => id)), terms: new Set(answered.map(({ id }) => id)) }
  const only = (part: 'needs' | 'terms', all: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => known[part].has(id)))
  return {
    terms: answered,
    phrases: Object.fromEntries(
      Object.entries(phrases).map(([locale, own]) => [
        locale,
        { ...own, needs: only('needs', own.needs), terms: only('terms', own.terms) },
      ]),
    ),
  }
}

/** What comes from above, made to fit the town: what names offers or goals of another town loses them, what then leads nowhere goes. */
export function fitToTown<Sources extends Read>(sources: Sources): Sources {
  const { vocabularies, vocabularyWords, read, glossary } = sources
  const answering = new Set(read.offers.filter(answers).map(({ id }) => id))
  const offers = read.offers.map((offer) => fittedOffer(offer, sources, answering))
  const lists = fittedLists(vocabularies, offers, read.ids)
  return {
    ...sources,
    vocabularies: lists,
    vocabularyWords: withoutWordsOfOthers(vocabularyWords, lists),
    read: { ...read, offers },
    glossary: fittedGlossary(glossary, lists.needs, read.ids),
  }
}

/**
 * Names of the towns and districts of the folders above that this town does not lie in, as German texts have them. Texts in other
 * letters keep them beside their own spelling (`Айзенах (Eisenach)`); where one does not, nobody notices.
 */
async function placesOfOthers(folder: ContentFolder, own: Vocabularies): Promise<string[]> {
  const here = new Set(own.areas.map(({ id }) => id))
  const found = await Promise.all(
    layersOf(folder)
      .slice(1)
      .map(async (layer) => {
        const read = async (file: string) => {
          const text = await readText(within(layer, file))
          const found = text === undefined ? undefined : parseYaml(text, '', new Problems())
          return isObject(found) ? found : {}
        }
        const { town } = await read('site.yaml')
        const { words } = await read(`areas/${sourceLocale}.yaml`)
        const names = Object.entries(isObject(words) ? words : {}).flatMap(([id, own]) => {
          const name = isObject(own) && typeof own.name === 'string' ? own.name : ''
          const [place] = /\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*/u.exec(name) ?? []
          return place && !here.has(id) ? [place] : []
        })
        return [...names, ...(typeof town === 'string' ? [town] : [])]
      }),
  )
  return [...new Set(found.flat())].filter((name) => name !== own.site.town)
}

/** Texts from above that speak of a place which is another town's. The town writes its own, or leaves the offer out. */
export async function checkPlacesOfOthers(
  { vocabularies, vocabularyWords, read }: Pick<Read, 'vocabularies' | 'vocabularyWords' | 'read'>,
  folder: ContentFolder,
  problems: Problems,
): Promise<void> {
  const places = await placesOfOthers(folder, vocabularies)
  const strange = (text: string) => places.find((name) => text.includes(name))
  for (const { id, words, shared } of read.offers) {
    for (const [locale, own] of shared ? Object.entries(words) : []) {
      const name = strange(wholeText(own))
      const message = `Der gemeinsame Text spricht von „${name}“. Schreiben Sie ihn hier neu, oder nennen Sie „${id}“ in site.yaml unter without.`
      if (name) problems.add(`${folder.name}/offers/${id}/${locale}.md`, '', message)
    }
  }
  for (const [list, languages] of Object.entries(vocabularyWords)) {
    for (const locale of vocabularies.site.languages) {
      for (const [id, { keywords: _keywords, ...seen }] of Object.entries(
        (languages[locale]?.words ?? {}) as Record<string, { keywords?: unknown }>,
      )) {
        const name = strange(JSON.stringify(seen))
        const message = `Die gemeinsamen Wörter sprechen von „${name}“. Schreiben Sie sie hier neu.`
        if (name) problems.add(`${folder.name}/${list}/${locale}.yaml`, `words.${id}`, message)
      }
    }
  }
}
