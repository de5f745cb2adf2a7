import { stringify } from 'yaml'
import { offerYaml, wordsMarkdown } from '#content/offer-files.ts'
import { Problems } from '#content/problems.ts'
import { type ContentFolder, parseFrontMatter, readText, within } from '#content/read.ts'
import { written } from './beyond-shape.ts'
import type { ChangedOffer } from './changed-offer.ts'
import type { NewOffer } from './new-offer.ts'
import type { Providers } from './providers.ts'
import { type WrittenFile, writeFiles } from './put-in-place.ts'
import { importedFile } from './target.ts'
import { editedYaml } from './yaml-edit.ts'

/** Everything that an import writes. */
export interface Drafts {
  readonly created: readonly NewOffer[]
  readonly changed: readonly ChangedOffer[]
  readonly providers: Pick<Providers, 'created' | 'changed'>
  /** Offers by the id of the directory that they came from, those of earlier imports too. */
  readonly imported: ReadonlyMap<string, string> | undefined
}

/** The words of an offer with other ones in their places: its head keeps the way it is written. */
function editedWords(text: string, { head, body }: ChangedOffer['words'][string]): string {
  const parts = parseFrontMatter(text, '', new Problems())
  if (!parts) throw new Error('a text that was read has no head any more')
  const below = text.slice(text.length - parts.body.length)
  const above = text.slice(0, text.length - parts.body.length)
  const [, start = '', own = '', end = ''] = /^(\uFEFF?---\r?\n)([\s\S]*\r?\n)(---[ \t]*(?:\r?\n)?)$/.exec(above) ?? []
  const written = head.length === 0 ? own : editedYaml(own, head)
  const newBody = body === undefined ? below : body === '' ? '' : `\n${body}\n`
  return `${start}${written}${end.endsWith('\n') ? end : `${end}\n`}${newBody}`
}

async function present(folder: ContentFolder, path: string): Promise<string> {
  const text = await readText(within(folder, path))
  if (text === undefined) throw new Error(`${path} was there when it was read`)
  return text
}

const importedHead = `# Welcher Dienst eines anderen Verzeichnisses zu welchem Angebot wurde: der Import erkennt ihn daran wieder.\n`

/** Writes new offers and their providers, and changes in what there is: all of it, or nothing. */
export async function writeDrafts(
  folder: ContentFolder,
  { created, changed, providers, imported }: Drafts,
): Promise<void> {
  const files: WrittenFile[] = []
  for (const { id, facts, words, remarks } of created) {
    files.push({ path: `offers/${id}/offer.yaml`, text: offerYaml(written(facts), remarks) })
    for (const [locale, { head, body }] of Object.entries(words))
      files.push({ path: `offers/${id}/${locale}.md`, text: wordsMarkdown(head, body) })
  }
  for (const { id, facts, words, newWords } of changed) {
    const path = `offers/${id}/offer.yaml`
    if (facts.length > 0) files.push({ path, text: editedYaml(await present(folder, path), facts) })
    for (const [locale, own] of Object.entries(words)) {
      const file = `offers/${id}/${locale}.md`
      files.push({ path: file, text: editedWords(await present(folder, file), own) })
    }
    for (const [locale, { head, body }] of Object.entries(newWords))
      files.push({ path: `offers/${id}/${locale}.md`, text: wordsMarkdown(head, body) })
  }
  for (const { id, ...provider } of providers.created)
    files.push({ path: `providers/${id}.yaml`, text: offerYaml(provider) })
  for (const { id, changes } of providers.changed) {
    const path = `providers/${id}.yaml`
    files.push({ path, text: editedYaml(await present(folder, path), changes) })
  }
  if (imported && files.length > 0)
    files.push({
      path: importedFile,
      text: `${importedHead}${stringify(Object.fromEntries([...imported].sort(([a], [b]) => (a < b ? -1 : 1))), { lineWidth: 0 })}`,
    })
  await writeFiles(folder, files)
}
