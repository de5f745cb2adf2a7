import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changesText } from '#commands/report/changes-text.ts'
import { openEdition } from '#commands/report/open-edition.ts'
import type { CompiledCatalogue } from '#content/compile.ts'
import { type EditionData, editionData } from '#domain/report/edition-data.ts'
import { textFingerprint } from '#prerender/report/fingerprint.ts'
import { command } from '#test/command.ts'
import { type Changes, catalogueWith, moreOffers, replacing } from '#test/content-folder.ts'

const editionWith = async (changes: Changes = {}) => editionData(await catalogueWith(changes), textFingerprint)
const facts = 'content/offers/family-cafe/offer.yaml'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'edition-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A file of an older edition, as it lies on somebody's disk. */
async function fileWith(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

describe('what has changed since an older edition', () => {
  let before: EditionData
  beforeAll(async () => {
    before = await editionWith()
  })

  it('is nothing, if nothing has', async () => {
    const read = await openEdition(await fileWith('same.json', JSON.stringify(before)))
    expect(changesText(read, await editionWith())).toContain(
      '0 dazugekommen, 0 weggefallen, 0 geändert, 1 unverändert.',
    )
  })

  it.each<{ what: string; changes: Changes; told: string }>([
    { what: 'hours', changes: { [facts]: replacing('We 09:30-11:30', 'We 09:30-12:30') }, told: ': Zeiten' },
    { what: 'a number', changes: { [facts]: replacing('250000', '250001') }, told: ': Kontakte' },
    {
      what: 'a German text',
      changes: { 'content/offers/family-cafe/de.md': replacing('Andere Eltern', 'Andere Familien') },
      told: ': deutscher Text',
    },
    {
      what: 'a translation',
      changes: { 'content/offers/family-cafe/en.md': replacing('Meet other parents', 'Get to know other parents') },
      told: ': Übersetzungen en',
    },
    {
      what: 'an objection',
      changes: { [facts]: replacing('"6 months"', '"6 months", objection: false') },
      told: ': Widerspruch',
    },
    { what: 'a newer check', changes: { [facts]: replacing('2026-03-02', '2026-04-02') }, told: 'neu geprüft' },
    {
      what: 'an offer more',
      changes: moreOffers({ 'new-cafe': (text) => text }),
      told: 'Dazugekommen (1)\n  new-cafe',
    },
  ])('names $what', async ({ changes, told }) => {
    expect(changesText(before, await editionWith(changes))).toContain(told)
  })

  it('names the offer that is gone, and the goal that nobody serves any more', async () => {
    const more = await editionWith(moreOffers({ 'new-cafe': (text) => text }))
    const without = replacing('goals:\n  family.poverty.1: "Stärkt Eltern."\n', '')
    const text = changesText(more, await editionWith({ [facts]: without }))
    expect(text).toContain('Weggefallen (1)\n  new-cafe')
    expect(text).toContain('Ziele, denen kein Angebot mehr dient (1)\n  family.poverty.1')
  })

  it('warns of another town', () => {
    expect(changesText({ ...before, town: 'Gotha' }, before)).toContain('Achtung: Die ältere Fassung ist von Gotha')
  })
})

describe('an older edition as its files lie on a host', () => {
  /** `edition.json` and the data files that it names, below a base address. */
  async function siteOf(catalogue: CompiledCatalogue, base: string): Promise<string> {
    const site = await mkdtemp(join(folder, 'site-'))
    await mkdir(join(site, 'data'))
    const written = async (name: string, part: object) => {
      await writeFile(join(site, 'data', name), JSON.stringify(part))
      return { url: `${base}data/${name}`, hash: '' }
    }
    const eachLanguage = async (name: string, parts: Readonly<Record<string, object>>) =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(parts).map(async ([locale, part]) => [locale, await written(`${name}.${locale}.json`, part)]),
        ),
      )
    const edition = {
      facts: await written('facts.json', catalogue.facts),
      details: await written('details.json', catalogue.details),
      words: await eachLanguage('words', catalogue.words),
      detailWords: await eachLanguage('details', catalogue.detailWords),
    }
    await writeFile(join(site, 'edition.json'), JSON.stringify(edition))
    return site
  }

  it.each(['/', '/hilfe/'])('is read whole below %s, from its folder and from its edition.json', async (base) => {
    const catalogue = await catalogueWith()
    const site = await siteOf(catalogue, base)
    const expected = editionData(catalogue, textFingerprint)
    expect(await openEdition(join(site, 'edition.json'))).toEqual(expected)
    expect(await openEdition(site)).toEqual(expected)
  })
})

describe('a file that is no older edition', () => {
  it.each([
    { what: 'empty', text: '', says: 'ist leer' },
    { what: 'cut off', text: '{"schema":1,"offers":[', says: 'nicht vollständig' },
    { what: 'a page', text: '<!doctype html>', says: 'kein JSON' },
    { what: 'something else', text: '{"name":"x"}', says: 'keine Fassung' },
    { what: 'of a newer program', text: '{"schema":99,"offers":[]}', says: 'hat die Form 99' },
    {
      what: 'an edition without its files',
      text: '{"facts":{"url":"/data/facts.1.json"},"details":{},"words":{},"detailWords":{}}',
      says: 'fehlt. Neben edition.json',
    },
    {
      what: 'half an edition',
      text: '{"facts":{},"details":{},"words":{},"detailWords":{}}',
      says: 'ist nicht von einer',
    },
  ])('gets a sentence: $what', async ({ what, text, says }) => {
    const path = await fileWith(`${what}.json`, text)
    await expect(openEdition(path)).rejects.toThrow(says)
  })

  it('gets a sentence if it is not there, or a folder without one', async () => {
    await expect(openEdition(join(folder, 'nowhere'))).rejects.toThrow('gibt es nicht')
    await expect(openEdition(folder)).rejects.toThrow('weder report/data.json noch edition.json')
  })
})

describe('npm run report', { timeout: 120_000 }, () => {
  it('ends with a sentence and no stack', async () => {
    const { code, stdout, stderr } = await command('report', ['--since', join(folder, 'nowhere')])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/gibt es nicht/)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('counts for the day that is asked for', async () => {
    const { code, stdout } = await command('report', ['--day', '2031-01-31'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/Am 31\. Januar 2031 neu zu prüfen sind die Angaben von (\d+) von \1 Angeboten/)
  })

  it('refuses a day that does not exist', async () => {
    const { code, stderr } = await command('report', ['--day', '2026-99-99'])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: '--day: Schreiben Sie einen Tag, den es gibt, wie 2026-11-22.\n',
    })
  })
})
