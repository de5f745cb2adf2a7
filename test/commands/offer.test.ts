import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileCatalogue } from '#content/compile.ts'
import type { ContentFolder } from '#content/read.ts'
import { command } from '#test/command.ts'
import { moreOffers, replacing, withChange, withChanges } from '#test/content-folder.ts'

const offerIn = (content: ContentFolder, ...args: readonly string[]) =>
  command('offer', args, { env: { CONTENT_DIR: content.path } })

/** The German words as somebody may mend them; the translation still says the old thing. */
const germanChanged = replacing('Andere Eltern treffen', 'Andere Familien treffen')
const german = 'content/offers/family-cafe/de.md'

describe.concurrent('npm run offer -- new', { timeout: 60_000 }, () => {
  it('makes the files of an offer, which stays a draft until somebody publishes it', () =>
    withChanges({}, async ({ content }) => {
      expect(await offerIn(content, 'new', 'stadtpass-2')).toMatchObject({ code: 0, stderr: '' })
      const path = join(content.path, 'offers/stadtpass-2')
      expect((await readdir(path)).sort()).toEqual(['de.md', 'offer.yaml'])
      expect(await readFile(join(path, 'offer.yaml'), 'utf8')).toContain('status: draft')
      expect(await readFile(join(path, 'de.md'), 'utf8')).toContain('origin: written')
    }))

  it.each(['Stadtpass', 'stadt pass', 'café', 'stadt--pass', '../stadtpass'])('refuses "%s" as an id', (id) =>
    withChanges({}, async ({ content }) => {
      const { code, stdout, stderr } = await offerIn(content, 'new', id)
      expect(code).not.toBe(0)
      expect({ stdout, stderr }).toEqual({ stdout: '', stderr: expect.stringContaining(`„${id}“`) })
      expect(await readdir(join(content.path, 'offers'))).toEqual(['family-cafe'])
    }),
  )

  it('refuses an id that there is, and leaves its files alone', () =>
    withChanges({}, async ({ content }) => {
      const path = join(content.path, 'offers/family-cafe/offer.yaml')
      const before = await readFile(path, 'utf8')
      const { code, stderr } = await offerIn(content, 'new', 'family-cafe')
      expect(code).not.toBe(0)
      expect(stderr).toContain('„family-cafe“ gibt es schon.')
      expect(await readFile(path, 'utf8')).toBe(before)
    }))
})

describe.concurrent('npm run offer -- stamp', { timeout: 60_000 }, () => {
  const english = 'offers/family-cafe/en.md'
  const isStale = async (content: ContentFolder, locales: ContentFolder, id = 'family-cafe') =>
    (await compileCatalogue(content, locales)).words.en?.offers[id]?.stale === true

  it.each([{ args: ['family-cafe'] }, { args: ['family-cafe', 'en'] }, { args: ['--all'] }])(
    'leaves nothing stale with $args',
    ({ args }) =>
      withChange(german, germanChanged, async ({ content, locales }) => {
        expect(await isStale(content, locales)).toBe(true)
        expect(await offerIn(content, 'stamp', ...args)).toMatchObject({
          code: 0,
          stdout: '1 Datei vermerkt.\n',
        })
        expect(await isStale(content, locales)).toBe(false)
      }),
  )

  it('writes the note where there was none, and changes nothing else', () =>
    withChange('content/offers/family-cafe/en.md', replacing('basedOn: "02cffb96"\n', ''), async ({ content }) => {
      const before = await readFile(join(content.path, english), 'utf8')
      await offerIn(content, 'stamp', 'family-cafe')
      const after = await readFile(join(content.path, english), 'utf8')
      expect(after).toBe(before.replace('origin: machine\n', 'origin: machine\nbasedOn: "02cffb96"\n'))
    }))

  it('changes nothing where nothing is stale', () =>
    withChanges({}, async ({ content }) => {
      expect((await offerIn(content, 'stamp', '--all')).stdout).toBe('0 Dateien vermerkt.\n')
    }))

  it('leaves other offers and other languages alone', () =>
    withChanges(
      { ...moreOffers({ 'second-cafe': (text) => text }), [german]: germanChanged },
      async ({ content, locales }) => {
        await offerIn(content, 'stamp', 'second-cafe')
        await offerIn(content, 'stamp', 'family-cafe', 'ar')
        expect(await isStale(content, locales)).toBe(true)
      },
    ))

  it('never writes into the German words', () =>
    withChange(german, germanChanged, async ({ content }) => {
      await offerIn(content, 'stamp', '--all')
      expect(await readFile(join(content.path, 'offers/family-cafe/de.md'), 'utf8')).not.toContain('basedOn')
    }))

  it('refuses an offer that there is not', () =>
    withChanges({}, async ({ content }) => {
      const { code, stderr } = await offerIn(content, 'stamp', 'nobody-knows-it')
      expect(code).not.toBe(0)
      expect(stderr).toContain('„nobody-knows-it“')
    }))

  it('stamps nothing while a file has a mistake', () =>
    withChange(german, 'no head at all', async ({ content }) => {
      const { code, stderr } = await offerIn(content, 'stamp', '--all')
      expect(code).not.toBe(0)
      expect(stderr).toContain(german)
    }))
})
