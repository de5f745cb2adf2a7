import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CompiledEdition, contentPlugin } from '#content/plugin.ts'
import { catalogueSchema } from '#domain/catalogue.ts'
import { withChanges } from '#test/content-folder.ts'

/** What a build asks of the plugin. */
interface Hooks {
  configResolved(config: { root: string; base: string }): void
  buildStart(): Promise<void>
  resolveId(id: string): string | undefined
  load(id: string): Promise<string | undefined>
  generateBundle(this: { emitFile(file: { fileName: string; source: string }): void }): Promise<void>
}

/** Builds the complete content folder below `/hilfe/`, as Vite would. */
function build() {
  return withChanges({}, async ({ content }) => {
    let compiled: CompiledEdition | undefined
    const plugin = contentPlugin((edition) => {
      compiled = edition
    }) as unknown as Hooks
    plugin.configResolved({ root: dirname(content.path), base: '/hilfe/' })
    await plugin.buildStart()
    const files = new Map<string, string>()
    await plugin.generateBundle.call({ emitFile: ({ fileName, source }) => void files.set(fileName, source) })
    const resolved = plugin.resolveId('virtual:edition') ?? ''
    const module = await plugin.load(resolved)
    const ofOthers = [plugin.resolveId('preact'), await plugin.load('/src/ui/main.tsx')]
    if (!compiled) throw new Error('the plugin has handed nothing over')
    return { edition: compiled.edition, files, resolved, module, ofOthers }
  })
}
const { edition, files, resolved, module, ofOthers } = await build()

describe('the data files of a build', () => {
  it('are these, each with the hash of its bytes in its name', () => {
    const names = [...files.keys()].map((path) => path.replace(/\.[\w-]{8}\.json$/, ''))
    expect(names.sort()).toEqual([
      'data/check.de',
      'data/check.en',
      'data/details',
      'data/details.de',
      'data/details.en',
      'data/facts',
      'data/index.de',
      'data/index.en',
      'data/lexicon.de',
      'data/lexicon.en',
      'data/map',
      'data/phrases.de',
      'data/phrases.en',
      'data/search',
      'data/words.de',
      'data/words.en',
    ])
    for (const [path, text] of files)
      expect(path).toContain(`.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.json`)
  })

  it('say their shape and their edition', () => {
    for (const [path, text] of files)
      expect(JSON.parse(text), path).toMatchObject({ schema: catalogueSchema, edition: edition.id })
  })

  it('are listed by the edition, each once, below the base address, with what they must be', () => {
    const { facts, words, details, detailWords, search, lazy } = edition
    const listed = [facts, words.de, words.en, details, detailWords.de, detailWords.en, search.common]
    const more = Object.values(lazy)
    const searched = [search.indexes.de, search.indexes.en, search.lexicons.de, search.lexicons.en]
    const integrity = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
    const emitted = [...files].map(([path, text]) => ({ url: `/hilfe/${path}`, integrity: integrity(text) }))
    expect([...listed, ...searched, ...more]).toHaveLength(emitted.length)
    expect([...listed, ...searched, ...more]).toEqual(expect.arrayContaining(emitted))
  })
})

describe('the module for scripts that load more than their page names', () => {
  it('names the files of all languages', () => {
    const [, text = ''] = /^export const edition = (.*)$/.exec(module ?? '') ?? []
    expect(JSON.parse(text)).toEqual(edition)
  })

  it('is no file, and the only module of ours', () => {
    expect(resolved).toBe('\0virtual:edition')
    expect(ofOthers).toEqual([undefined, undefined])
  })
})
