import { withAbove } from '#content/above.ts'
import { fitToTown } from '#content/fit-to-town.ts'
import { readGlossary } from '#content/glossary.ts'
import { type OfferSource, readOffers } from '#content/offers.ts'
import { Problems, problemSentence } from '#content/problems.ts'
import { isPublished } from '#content/publishing.ts'
import type { ContentFolder } from '#content/read.ts'
import { readVocabularies, type Vocabularies } from '#content/vocabularies.ts'
import { readVocabularyWords, type VocabularyWords } from '#content/vocabulary-words.ts'

/** The content as its files say: what reports to editors are made from. */
export interface OpenContent {
  readonly vocabularies: Vocabularies
  readonly vocabularyWords: VocabularyWords
  readonly offers: readonly OfferSource[]
  readonly published: readonly OfferSource[]
}

/** Reads the content. Throws with every mistake that keeps a file from being read. */
export async function openContent(folder: ContentFolder): Promise<OpenContent> {
  const problems = new Problems()
  const content = await withAbove(folder, problems)
  const vocabularies = await readVocabularies(content, problems)
  const vocabularyWords = await readVocabularyWords(content, vocabularies, problems)
  const areas = new Set(vocabularies.areas.map(({ id }) => id))
  const read = await readOffers(content, vocabularies.site.languages, problems, areas)
  const glossary = await readGlossary(content, vocabularies, read.ids, problems)
  if (problems.list.length > 0) {
    throw new Error(['Erst müssen diese Fehler behoben sein:', ...problems.list.map(problemSentence)].join('\n'))
  }
  const sources = { vocabularies, vocabularyWords, read, glossary }
  const fitted = content.above ? fitToTown(sources) : sources
  return {
    vocabularies: fitted.vocabularies,
    vocabularyWords: fitted.vocabularyWords,
    offers: fitted.read.offers,
    published: fitted.read.offers.filter(isPublished),
  }
}

/** A paragraph of a report: what it is about, and its lines; nothing if there is none. */
export function paragraph(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title} (${lines.length})`, ...lines.map((line) => `  ${line}`), '']
}

/** A report from its paragraphs. */
export function report(paragraphs: readonly string[][], nothing: string): string {
  const lines = paragraphs.flat()
  return lines.length === 0 ? nothing : lines.join('\n').trimEnd()
}
