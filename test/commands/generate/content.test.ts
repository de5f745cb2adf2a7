import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
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

  it('shares names with its neighbours only for what it shares with them', async () => {
    const [, second = ''] = all.folders
    const neighbour = await compileCatalogue({ path: second, name: 'area' }, localesFolder('.'))
    const ids = new Set(neighbour.facts.offers.map(({ id }) => id))
    expect(catalogue.facts.offers.filter(({ id }) => ids.has(id))).toHaveLength(all.shared)
  })

  it('refuses more offers than there are codes for', async () => {
    await expect(generated('full', { offers: 20_000, areas: 1 })).rejects.toThrow('Ask for more areas')
  })
})

describe('what a phone keeps of its district', () => {
  it('does not grow with the country', async () => {
    const kept = async (areas: number) => {
      const ofEach = 10
      const out = `country-of-${areas}`
      const { folders } = await generated(out, { offers: all.shared + areas * ofEach, areas })
      const [first = ''] = folders
      const { facts, words, details, detailWords } = await compileCatalogue(
        { path: first, name: 'area' },
        localesFolder('.'),
      )
      expect(folders).toHaveLength(areas)
      return { offers: facts.offers.length, letters: JSON.stringify([facts, words, details, detailWords]).length }
    }
    expect(await kept(12)).toEqual(await kept(2))
  })
})

describe('the folder for a generated country', () => {
  const small = { offers: 240, areas: 1 }

  it('stays as it is if it holds what was not generated', async () => {
    const content = join(folder, 'content')
    await mkdir(content)
    await writeFile(join(content, 'site.yaml'), 'town: Eisenach')
    await expect(generated('content', small)).rejects.toThrow('files that were not generated')
    expect(await filesIn(content)).toEqual({ '/site.yaml': 'town: Eisenach' })
  })

  it('is no file', async () => {
    await writeFile(join(folder, 'file'), 'text')
    await expect(generated('file', small)).rejects.toThrow('is a file')
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('text')
  })

  it('is emptied if it was generated: nothing of an older country stays', async () => {
    await generated('again', { ...small, offers: 280, areas: 2 })
    const { folders } = await generated('again', small)
    expect(await readdir(join(folder, 'again', 'areas'))).toHaveLength(folders.length)
  })
})

describe('a country that cannot be made', () => {
  it.each([
    { what: 'fewer offers than all areas share', given: { offers: 100, areas: 1 }, says: 'Ask for at least' },
    { what: 'a language without words', given: { offers: 300, areas: 1, languages: ['de', 'xx'] }, says: 'in xx' },
    { what: 'no German', given: { offers: 300, areas: 1, languages: ['en'] }, says: 'Without de' },
  ])('gets a sentence, and nothing is written: $what', async ({ given, says }) => {
    await expect(generated('nothing', given)).rejects.toThrow(says)
    expect(await readdir(folder)).not.toContain('nothing')
  })
})
