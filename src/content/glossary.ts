import type { GlossaryTerm, Phrases } from '#domain/search/search-files.ts'
import { baseLanguage, type Locale } from '#domain/text.ts'
import { nearestWith } from './above.ts'
import { glossaryFile } from './list-files.ts'
import type { Problems } from './problems.ts'
import type { ContentFolder } from './read.ts'
import { readList, type Vocabularies } from './vocabularies.ts'
import { glossaryWords } from './word-files.ts'

/** What people say for needs, topics and terms: searched, never shown. */
export interface SearchGlossary {
  readonly terms: readonly GlossaryTerm[]
  /** By language. A variant of a language (`de-simple`) is searched with the words of its language. */
  readonly phrases: Readonly<Record<Locale, Phrases>>
}

const emptyPhrases: Phrases = { topics: {}, needs: {}, terms: {} }

/** The languages that have a glossary: those of the finder, variants left out. */
function glossaryLanguages({ site }: Vocabularies): Locale[] {
  return [...new Set(site.languages.map(baseLanguage))]
}

/** Reads `glossary.yaml` and `glossary/<language>.yaml`. What points to things that are not there is a problem. `offers`: their ids, drafts too. */
export async function readGlossary(
  folder: ContentFolder,
  vocabularies: Vocabularies,
  offers: ReadonlySet<string>,
  problems: Problems,
): Promise<SearchGlossary> {
  const fromAbove = (await nearestWith(folder, 'glossary.yaml')) !== folder
  const list = await readList(folder, 'glossary.yaml', glossaryFile, problems)
  const terms = list ?? []
  const unread = new Set([...vocabularies.unread, ...(list ? [] : ['terms'])])
  const known: Record<keyof Phrases, ReadonlySet<string>> = {
    topics: new Set(vocabularies.topics.map(({ id }) => id)),
    needs: new Set(vocabularies.needs.map(({ id }) => id)),
    terms: new Set(terms.map(({ id }) => id)),
  }
  const phrases: Record<Locale, Phrases> = {}
  for (const locale of glossaryLanguages(vocabularies)) {
    const file = `glossary/${locale}.yaml`
    const words = await readList(folder, file, glossaryWords, problems)
    phrases[locale] = words ?? emptyPhrases
    if (!words) continue
    for (const part of Object.keys(known) as (keyof Phrases)[]) {
      for (const id of Object.keys(words[part])) {
        if (known[part].has(id) || unread.has(part)) continue
        const list = part === 'terms' ? 'glossary' : part
        const message = `„${id}“ gibt es in ${folder.name}/${list}.yaml nicht. Löschen Sie die Wörter oder legen Sie es dort an.`
        problems.add(`${folder.name}/${file}`, `${part}.${id}`, message)
      }
    }
  }
  const seen = new Set<string>()
  terms.forEach((term, index) => {
    if (seen.has(term.id)) {
      const message = `„${term.id}“ steht schon weiter oben. Jede Kennung gibt es nur einmal.`
      problems.add(`${folder.name}/glossary.yaml`, `[${index}].id`, message)
    }
    seen.add(term.id)
    for (const offer of term.offers) {
      if (offers.has(offer) || fromAbove) continue
      const message = `Das Angebot „${offer}“ gibt es nicht. Prüfen Sie die Schreibweise.`
      problems.add(`${folder.name}/glossary.yaml`, `[${index}].offers`, message)
    }
  })
  return { terms, phrases }
}
