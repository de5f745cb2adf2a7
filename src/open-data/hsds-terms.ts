import type { Facts, Words } from '#domain/catalogue.ts'
import type { Locale } from '#domain/text.ts'
import type { OpenSource } from './open-catalogue.ts'
import { uuid } from './uuid.ts'

/** The lists of ours that become taxonomies. */
export type TaxonomyId = 'goals' | 'needs' | 'topics' | 'groups'

const taxonomies: Readonly<Record<TaxonomyId, { name: string; description: string; page: string }>> = {
  goals: {
    name: 'Leitziele',
    description: 'Die Leitziele der Stadt gegen Armut, mit Feldern und Schwerpunkten darüber.',
    page: 'goals',
  },
  needs: { name: 'Anliegen', description: 'Sätze, mit denen Menschen Hilfe suchen.', page: '' },
  topics: { name: 'Themen', description: 'Die Themen, unter denen Angebote stehen.', page: '' },
  groups: { name: 'Zielgruppen', description: 'Für wen Angebote eigens da sind.', page: 'groups' },
}

/** A list of ours, as HSDS has it. */
export interface Taxonomy {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly uri: string
  readonly version: string
}

/** The words of a term in a language that is not German: an extension of HSDS. */
export interface TermTranslation {
  readonly name: string
  readonly description?: string
}

/** Something that stands in a list: a goal, a need, a topic, a group. */
export interface TaxonomyTerm {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly description: string
  readonly parent_id?: string
  readonly taxonomy: string
  readonly taxonomy_id: string
  readonly language: string
  readonly term_uri?: string
  readonly translations: Readonly<Record<Locale, TermTranslation>>
}

/** A term as it stands inside a service: enough to know what is meant without the other file. */
export type ShortTerm = Pick<TaxonomyTerm, 'id' | 'code' | 'name' | 'description' | 'taxonomy'>

/** Needs, topics and groups are shared by towns, goals are a town's own: two towns may call theirs alike. */
const ownerOf = (taxonomy: TaxonomyId, { site }: Facts) => (taxonomy === 'goals' ? [site.area] : [])
const taxonomyId = (taxonomy: TaxonomyId, facts: Facts) => uuid('taxonomy', taxonomy, ...ownerOf(taxonomy, facts))
const termId = (taxonomy: TaxonomyId, id: string, facts: Facts) =>
  uuid('term', taxonomy, ...ownerOf(taxonomy, facts), id)

/** The lists themselves, without what stands in them. */
export function taxonomyList({ facts, home }: OpenSource): readonly Taxonomy[] {
  return (Object.keys(taxonomies) as TaxonomyId[]).map((id) => {
    const { name, description, page } = taxonomies[id]
    const uri = `${home}${facts.sourceLocale}/${page}`
    return { id: taxonomyId(id, facts), name, description, uri, version: facts.edition }
  })
}

/** What a thing of a list is called, and what there is to say of it. */
type Said = { readonly name: string; readonly description?: string | undefined } | undefined

const saidOf: Readonly<Record<TaxonomyId, (words: Words, id: string) => Said>> = {
  topics: ({ topics }, id) => topics[id] && { name: topics[id].name, description: topics[id].summary },
  groups: ({ audiences }, id) => audiences[id] && { name: audiences[id].name, description: audiences[id].summary },
  needs: ({ needs }, id) => needs[id] && { name: needs[id].sentence },
  goals: ({ goals }, id) => {
    const { name, text, answer } = goals[id] ?? {}
    const called = name ?? text
    return called === undefined ? undefined : { name: called, description: answer }
  },
}

interface Thing {
  readonly id: string
  readonly parent?: string
  readonly page?: Parameters<OpenSource['address']>[0]
}

function thingsOf({ facts }: OpenSource): Readonly<Record<TaxonomyId, readonly Thing[]>> {
  return {
    topics: facts.topics.map(({ id }) => ({ id, page: 'topic' })),
    needs: facts.needs.map(({ id }) => ({ id, page: 'need' })),
    groups: facts.audiences.map(({ id }) => ({ id, page: 'group' })),
    goals: facts.goals.flatMap((field) => [
      { id: field.id },
      ...field.focuses.flatMap((focus) => [
        { id: focus.id, parent: field.id },
        ...focus.goals.map(({ id }) => ({ id, parent: focus.id, page: 'goal' as const })),
      ]),
    ]),
  }
}

/** Every term of every list, with its words in all languages. */
export function taxonomyTerms(source: OpenSource): readonly TaxonomyTerm[] {
  const { words, others, catalogue, facts, address } = source
  const things = thingsOf(source)
  return (Object.keys(taxonomies) as TaxonomyId[]).flatMap((taxonomy) =>
    things[taxonomy].map(({ id, parent, page }) => {
      const german = saidOf[taxonomy](words, id)
      const name = german?.name ?? id
      const translations = others.flatMap((locale) => {
        const own = catalogue.words[locale]
        const said = own && saidOf[taxonomy](own, id)
        if (!said) return []
        return [
          [
            locale,
            { name: said.name, ...(said.description !== undefined && { description: said.description }) },
          ] as const,
        ]
      })
      return {
        id: termId(taxonomy, id, facts),
        code: id,
        name,
        description: german?.description ?? name,
        ...(parent !== undefined && { parent_id: termId(taxonomy, parent, facts) }),
        taxonomy: taxonomies[taxonomy].name,
        taxonomy_id: taxonomyId(taxonomy, facts),
        language: facts.sourceLocale,
        ...(page && { term_uri: address(page, id) }),
        translations: Object.fromEntries(translations),
      }
    }),
  )
}

/** Finds the short form of a term. */
export function shortTerms(
  terms: readonly TaxonomyTerm[],
  facts: Facts,
): (taxonomy: TaxonomyId, id: string) => ShortTerm | undefined {
  const byId = new Map(
    terms.map(({ id, code, name, description, taxonomy }) => [id, { id, code, name, description, taxonomy }]),
  )
  return (taxonomy, id) => byId.get(termId(taxonomy, id, facts))
}
