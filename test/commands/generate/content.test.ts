import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateContent, type WrittenContent } from '#commands/generate/content.ts'
import { type CompiledCatalogue, compileCatalogue } from '#content/compile.ts'
import { contentFolder, localesFolder } from '#content/plugin.ts'

const plan = { offers: 300, areas: 30, languages: ['de', 'ar'] }
let folder = ''
let all: WrittenContent
let catalogue: CompiledCatalogue

/** Every file below a folder with what it says. */
async function filesIn(path: string): Promise<Record<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const texts = await Promise.all(files.map(async (file) => [file.slice(path.length), await readFile(file, 'utf8')]))
  return Object.fromEntries(texts)
}

const generated = (out: string, given: object) =>
  generateContent(contentFolder('.'), localesFolder('.'), join(folder, out), { ...plan, ...given })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generated-'))
  all = await generated('some', { offers: 1500, areas: 30, written: 2 })
  const [first = ''] = all.folders
  catalogue = await compileCatalogue({ path: first, name: 'area' }, localesFolder('.'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a generated district', () => {
  it('compiles as real content does, with its own offers and those it shares', () => {
    expect(catalogue.facts.offers.length).toBe(all.local + all.shared)
    expect(catalogue.facts.locales).toEqual(plan.languages)
    expect(catalogue.facts.needs.length).toBeGreaterThan(100)
  })

  it('says other things than its models, so that nothing looks smaller than it would be', () => {
    const bodies = catalogue.published.flatMap(({ words }) => words.de?.body ?? [])
    expect(new Set(bodies).size / bodies.length).toBeGreaterThan(0.95)
  })

  it('is the same whoever makes it, and whichever others are made beside it', async () => {
    const alone = await generated('alone', { offers: 1500, areas: 30, written: 1 })
    const [first = ''] = all.folders
    const [same = ''] = alone.folders
    expect(await filesIn(same)).toEqual(await filesIn(first))
  })

  it('refuses more offers than there are codes for', async () => {
    await expect(generated('full', { offers: 20_000, areas: 1 })).rejects.toThrow('Ask for more areas')
  })
})
