import { cp, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { offerYaml, wordsMarkdown } from '#content/offer-files.ts'
import { type ContentFolder, within } from '#content/read.ts'
import type { Settled } from './settle.ts'

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Moves what was made into its place. If that fails halfway, everything is put back as it was. */
async function putInPlace(made: string, folder: ContentFolder, paths: readonly string[]): Promise<void> {
  const moved: string[] = []
  const before = (path: string) => join(made, 'before', path)
  try {
    for (const path of paths) {
      const target = within(folder, path)
      await mkdir(dirname(target), { recursive: true })
      await mkdir(dirname(before(path)), { recursive: true })
      if (await exists(target)) await rename(target, before(path))
      moved.push(path)
      await rename(join(made, path), target)
    }
  } catch (error) {
    for (const path of moved.reverse()) {
      await rm(within(folder, path), { recursive: true, force: true })
      if (await exists(before(path))) await rename(before(path), within(folder, path))
    }
    throw error
  }
}

/** Writes offers and their new providers: first all of them beside the content, then each into its place. */
export async function writeDrafts(folder: ContentFolder, drafts: readonly Settled[]): Promise<void> {
  if (drafts.length === 0) return
  const made = await mkdtemp(within(folder, '.import-'))
  try {
    const paths: string[] = []
    for (const { id, facts, words, remarks } of drafts) {
      const path = join('offers', id)
      // Files that the import knows nothing about stay: other languages, remarks of editors.
      if (await exists(within(folder, path))) await cp(within(folder, path), join(made, path), { recursive: true })
      await mkdir(join(made, path), { recursive: true })
      await writeFile(join(made, path, 'offer.yaml'), offerYaml(facts, remarks))
      for (const [locale, { head, body }] of Object.entries(words)) {
        await writeFile(join(made, path, `${locale}.md`), wordsMarkdown(head, body))
      }
      paths.push(path)
    }
    const providers = new Map(drafts.flatMap(({ provider }) => (provider ? [[provider.id, provider] as const] : [])))
    for (const { id, ...provider } of providers.values()) {
      const path = join('providers', `${id}.yaml`)
      await mkdir(join(made, 'providers'), { recursive: true })
      await writeFile(join(made, path), offerYaml(provider))
      paths.push(path)
    }
    await putInPlace(made, folder, paths)
  } finally {
    await rm(made, { recursive: true, force: true })
  }
}
