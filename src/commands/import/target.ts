import { withAbove } from '#content/above.ts'
import { type OfferSource, readOffers } from '#content/offers.ts'
import { Problems } from '#content/problems.ts'
import { type ContentFolder, readText, within } from '#content/read.ts'
import { goalIds, readVocabularies, readVocabularyWords, type Vocabularies } from '#content/vocabularies.ts'
import type { Provider } from '#domain/catalogue.ts'
import { fold } from '#domain/search/fold.ts'
import { isoLanguages } from '#i18n/languages.ts'
import { ImportError } from './file-text.ts'

/** The content folder that offers are imported into: what it knows, and what it already has. */
export interface Target {
  readonly folder: ContentFolder
  readonly vocabularies: Vocabularies
  readonly offers: ReadonlyMap<string, OfferSource>
  readonly providers: ReadonlyMap<string, Provider>
  /** Ids that an offer may name, by the field of `offer.yaml`. */
  readonly known: Readonly<Record<string, ReadonlySet<string>>>
  /** Topics and papers by what they are called in any language, folded. */
  readonly topicNamed: ReadonlyMap<string, string>
  readonly documentNamed: ReadonlyMap<string, string>
}

const idsOf = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id))

/** Opens the folder that is imported into. Throws an `ImportError` if it is no content folder or has mistakes. */
export async function openTarget(folder: ContentFolder): Promise<Target> {
  if ((await readText(within(folder, 'site.yaml'))) === undefined)
    throw new ImportError(`„${folder.name}“ ist kein Ordner mit Inhalten: Dort fehlt site.yaml.`)
  const problems = new Problems()
  const content = await withAbove(folder, problems)
  const vocabularies = await readVocabularies(content, problems)
  const words = await readVocabularyWords(content, vocabularies, problems)
  const areas = idsOf(vocabularies.areas)
  const { offers, ids } = await readOffers(content, vocabularies.site.languages, problems, areas)
  if (problems.list.length > 0)
    throw new ImportError(
      `In „${folder.name}“ sind noch Fehler. Beheben Sie sie zuerst; „npm run offer -- check“ nennt sie.`,
    )
  const named = (lists: readonly (readonly (readonly [string, string])[])[]) =>
    new Map(lists.flat().map(([name, id]) => [fold(name).trim(), id]))
  const namesIn = (list: 'topics' | 'documents') =>
    Object.values(words[list]).map((language) =>
      Object.entries(language.words as Readonly<Record<string, { readonly name: string }>>).map(
        ([id, { name }]) => [name, id] as const,
      ),
    )
  return {
    folder,
    vocabularies,
    offers: new Map(offers.map((offer) => [offer.id, offer])),
    providers: new Map(vocabularies.providers.map((provider) => [provider.id, provider])),
    known: {
      area: areas,
      topics: idsOf(vocabularies.topics),
      needs: idsOf(vocabularies.needs),
      goals: new Set(
        goalIds(vocabularies.goals).filter((id) =>
          vocabularies.goals.some(({ focuses }) =>
            focuses.some(({ goals }) => goals.some((goal) => goal.id === id && goal.by === 'offers')),
          ),
        ),
      ),
      'audience.groups': idsOf(vocabularies.audiences),
      documents: idsOf(vocabularies.documents),
      languages: new Set(Object.keys(isoLanguages)),
      offers: ids,
    },
    topicNamed: named([vocabularies.topics.map(({ id }) => [id, id]), ...namesIn('topics')]),
    documentNamed: named([vocabularies.documents.map(({ id, official }) => [official, id]), ...namesIn('documents')]),
  }
}
