import * as v from 'valibot'
import { withAbove } from '#content/above.ts'
import { checked } from '#content/check.ts'
import { type OfferSource, readOffers } from '#content/offers.ts'
import { Problems } from '#content/problems.ts'
import { type ContentFolder, listFolder, parseYaml, readText, within } from '#content/read.ts'
import { goalIds, readVocabularies, type Vocabularies } from '#content/vocabularies.ts'
import { readVocabularyWords } from '#content/vocabulary-words.ts'
import type { Provider } from '#domain/catalogue.ts'
import { fold } from '#domain/search/fold.ts'
import { sourceLocale } from '#domain/text.ts'
import { isoLanguages } from '#i18n/languages.ts'
import { uuid } from '#open-data/uuid.ts'
import { ImportError } from './file-text.ts'

/** The content folder that offers are imported into: what it knows, and what it already has. */
export interface Target {
  readonly folder: ContentFolder
  readonly vocabularies: Vocabularies
  readonly offers: ReadonlyMap<string, OfferSource>
  readonly providers: ReadonlyMap<string, Provider>
  /** Providers that have a file in this folder; the others come from above. */
  readonly ownProviders: ReadonlySet<string>
  /** Offers by the id under which we give them away as HSDS. */
  readonly ownServices: ReadonlyMap<string, string>
  /** Offers by the id of another directory that they came from. */
  readonly imported: ReadonlyMap<string, string>
  /** Ids that an offer may name, by the field of `offer.yaml`. */
  readonly known: Readonly<Record<string, ReadonlySet<string>>>
  /** Ids by what they are called in any language, folded; by the field of `offer.yaml`. */
  readonly named: Readonly<Record<string, ReadonlyMap<string, string>>>
}

/** Which service of another directory became which offer. Only an import reads it. */
export const importedFile = 'imported.yaml'

const importedIds = v.record(v.string(), v.string('Schreiben Sie die Kennung eines Angebots.'))

/** Why something that other towns share is not changed from here. */
export function sharedSentence({ folder }: Target, id: string): string {
  return `„${id}“ steht in ${folder.above?.name ?? folder.name} und gilt auch für andere Orte. Hier wurde nichts geändert; ändern Sie es dort.`
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
  const imported = parseYaml(
    (await readText(within(folder, importedFile))) ?? '{}',
    `${folder.name}/${importedFile}`,
    problems,
  )
  const known = checked(importedIds, imported ?? {}, `${folder.name}/${importedFile}`, problems) ?? {}
  const { offers, ids } = await readOffers(content, vocabularies.site.languages, problems, areas)
  if (problems.list.length > 0)
    throw new ImportError(
      `In „${folder.name}“ sind noch Fehler. Beheben Sie sie zuerst; „npm run offer -- check“ nennt sie.`,
    )
  type Names = readonly (readonly [string, string])[]
  const byName = (...lists: readonly Names[]) =>
    new Map(lists.flat().map(([name, id]) => [fold(name).trim(), id] as const))
  const namesIn = (list: 'topics' | 'documents' | 'audiences' | 'areas'): Names =>
    Object.values(words[list]).flatMap((language) =>
      Object.entries(language.words as Readonly<Record<string, { readonly name: string }>>).map(
        ([id, { name }]) => [name, id] as const,
      ),
    )
  const { site } = vocabularies
  const german = new Intl.DisplayNames([sourceLocale], { type: 'language' })
  const needNames = Object.values(words.needs).flatMap((language) =>
    Object.entries(language.words).map(([id, { sentence }]) => [sentence, id] as const),
  )
  const languageNames = Object.entries(isoLanguages).flatMap(([code, { name }]) => [
    [name, code] as const,
    [german.of(code) ?? name, code] as const,
  ])
  return {
    folder: content,
    vocabularies,
    offers: new Map(offers.map((offer) => [offer.id, offer])),
    providers: new Map(vocabularies.providers.map((provider) => [provider.id, provider])),
    ownProviders: new Set((await listFolder(within(folder, 'providers'))).map((name) => name.replace(/\.yaml$/, ''))),
    ownServices: new Map(offers.map(({ id }) => [uuid('service', id), id])),
    imported: new Map(Object.entries(known)),
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
    named: {
      topics: byName(
        namesIn('topics'),
        vocabularies.topics.map(({ id }) => [id, id]),
      ),
      documents: byName(
        vocabularies.documents.map(({ id, official }) => [official, id]),
        namesIn('documents'),
      ),
      needs: byName(needNames),
      'audience.groups': byName(namesIn('audiences')),
      // „in Eisenach“ is how texts go on; in a table people write „Eisenach“.
      area: byName(
        namesIn('areas'),
        namesIn('areas').map(([name, id]) => [name.replace(/^(?:in ganz|in|im) /, ''), id]),
        [[site.town, site.area]],
      ),
      languages: byName(languageNames),
    },
  }
}
