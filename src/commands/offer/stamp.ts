import { readFile, writeFile } from 'node:fs/promises'
import { withAbove } from '#content/above.ts'
import { readOffers } from '#content/offers.ts'
import { Problems, problemSentence } from '#content/problems.ts'
import { type ContentFolder, listFolder, within } from '#content/read.ts'
import { readVocabularies } from '#content/vocabularies.ts'
import { readOwnWords, readVocabularyWords, vocabularyFingerprint } from '#content/vocabulary-words.ts'
import { sourceLocale } from '#domain/text.ts'

/** Writes into the head of a translation which German words it was made from. What stands below the head is left alone. */
function withBasedOn(text: string, fingerprint: string): string {
  const end = text.startsWith('---\n') ? text.indexOf('\n---', 4) : text.length
  const head = text.slice(0, end).replace(/^basedOn:.*\n?/m, '')
  const stamped = head.replace(/^origin:.*$/m, (origin) => `${origin}\nbasedOn: "${fingerprint}"`)
  return stamped.replace(/\n$/, end === text.length ? '\n' : '') + text.slice(end)
}

/** Writes the note into these files where it does not stand yet. Answers how many were changed. */
async function stampFiles(paths: readonly string[], fingerprint: string): Promise<number> {
  let stamped = 0
  for (const path of paths) {
    const before = await readFile(path, 'utf8')
    const after = withBasedOn(before, fingerprint)
    if (after === before) continue
    await writeFile(path, after)
    stamped += 1
  }
  return stamped
}

/** The files of a folder that are translations, of one language or of all. Throws if there is none in that language. */
async function translations(folder: ContentFolder, path: string, ending: string, locale?: string): Promise<string[]> {
  const files = (await listFolder(within(folder, path))).filter(
    (name) => name.endsWith(ending) && name !== `${sourceLocale}${ending}`,
  )
  const wanted = locale ? files.filter((name) => name === `${locale}${ending}`) : files
  if (locale && wanted.length === 0) throw new Error(`In „${path}“ gibt es keine Übersetzung „${locale}“.`)
  return wanted.map((name) => within(folder, path, name))
}

/** The fingerprints of the German words of every offer and every list, by the folder that holds their translations. */
async function fingerprints(folder: ContentFolder, problems: Problems): Promise<Map<string, string>> {
  const content = await withAbove(folder, problems)
  const vocabularies = await readVocabularies(content, problems)
  const german = await readOffers(content, [sourceLocale], problems, new Set(vocabularies.areas.map(({ id }) => id)))
  const words = content.above
    ? await readOwnWords(folder, [sourceLocale], problems)
    : await readVocabularyWords(content, vocabularies, problems)
  const found = new Map<string, string>()
  for (const { id, words: own } of german.offers) {
    const source = own[sourceLocale]
    if (source) found.set(`offers/${id}`, source.fingerprint)
  }
  for (const [name, languages] of Object.entries(words)) {
    const source = languages[sourceLocale]
    if (source) found.set(name, vocabularyFingerprint(source.words))
  }
  return found
}

/**
 * Notes in the translations of an offer (or of a list such as `needs`, or with `--all` of everything) that they follow the
 * German text as it stands: somebody has looked at them.
 */
export async function stamp(folder: ContentFolder, name: string, locale: string | undefined): Promise<void> {
  const problems = new Problems()
  const known = await fingerprints(folder, problems)
  for (const problem of problems.list) console.error(problemSentence(problem))
  if (problems.list.length > 0) throw new Error('Erst müssen diese Fehler behoben sein.')
  const paths = name === '--all' ? [...known.keys()] : [known.has(name) ? name : `offers/${name}`]
  let stamped = 0
  for (const path of paths) {
    const fingerprint = known.get(path)
    if (!fingerprint) throw new Error(`„${name}“ hat keinen deutschen Text oder es gibt das Angebot nicht.`)
    const ending = path.startsWith('offers/') ? '.md' : '.yaml'
    stamped += await stampFiles(await translations(folder, path, ending, locale), fingerprint)
  }
  console.log(stamped === 1 ? '1 Datei vermerkt.' : `${stamped} Dateien vermerkt.`)
}
