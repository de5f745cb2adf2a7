import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { missing } from '#commands/offer/missing.ts'
import { openContent } from '#commands/offer/open-content.ts'
import { stale } from '#commands/offer/stale.ts'
import { compileCatalogue } from '#content/compile.ts'
import type { ContentFolder } from '#content/read.ts'
import { command } from '#test/command.ts'
import { type Changes, moreOffers, replacing, withChange, withChanges } from '#test/content-folder.ts'

const offerIn = (content: ContentFolder, ...args: readonly string[]) =>
  command('offer', args, { env: { CONTENT_DIR: content.path } })

/** The German words as somebody may mend them; the translation still says the old thing. */
const germanChanged = replacing('Andere Eltern treffen', 'Andere Familien treffen')
const german = 'content/offers/family-cafe/de.md'

describe.concurrent('npm run offer -- new', { timeout: 300_000 }, () => {
  it('makes the files of an offer, which stays a draft until somebody publishes it', () =>
    withChanges({}, async ({ content }) => {
      expect(await offerIn(content, 'new', 'stadtpass-2')).toMatchObject({ code: 0, stderr: '' })
      const path = join(content.path, 'offers/stadtpass-2')
      expect((await readdir(path)).sort()).toEqual(['de.md', 'offer.yaml'])
      expect(await readFile(join(path, 'offer.yaml'), 'utf8')).toContain('status: draft')
      expect(await readFile(join(path, 'de.md'), 'utf8')).toContain('origin: written')
    }))

  it('speaks of the town of the folder, and of no other', () =>
    withChanges({}, async ({ content }) => {
      await offerIn(content, 'new', 'stadtpass-2')
      const facts = await readFile(join(content.path, 'offers/stadtpass-2/offer.yaml'), 'utf8')
      expect(facts).toMatch(/^provider: neighbourhood-house$/m)
      expect(facts).toMatch(/^area: town$/m)
      expect(facts).toMatch(/^# Wo gilt es\? country, town$/m)
      expect(facts).not.toMatch(/de-th|stadt-eisenach|thinka|Landratsamt|Markt 22|3691/)
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

describe.concurrent('npm run offer -- stamp', { timeout: 300_000 }, () => {
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

describe.concurrent('npm run offer -- check', { timeout: 300_000 }, () => {
  it('says every mistake in a sentence, and how many there are', () =>
    withChanges(
      {
        'content/offers/family-cafe/offer.yaml': replacing('area: town', 'area: twon'),
        'content/codes.yaml': 'family-cafe: "aaa"\n',
      },
      async ({ content }) => {
        const { code, stdout, stderr } = await offerIn(content, 'check')
        expect(code).toBe(1)
        expect(stdout).toContain(
          'content/offers/family-cafe/offer.yaml, area: „twon“ gibt es nicht. Meinten Sie „town“?',
        )
        expect(stderr).toMatch(/^2 Fehler\.\n$/)
      },
    ))

  it('refuses an offer that there is not', () =>
    withChanges({}, async ({ content }) => {
      expect((await offerIn(content, 'check', 'nobody-knows-it')).stderr).toContain('„nobody-knows-it“ gibt es nicht.')
    }))
})

describe('npm run offer -- stale', () => {
  const offerFile = 'content/offers/family-cafe/offer.yaml'
  const reported = (day: string, changes: Changes = {}) =>
    withChanges(changes, async ({ content }) => stale(await openContent(content), day))

  it('is content while the facts are young', async () => {
    expect(await reported('2026-03-03')).toBe('Nichts ist veraltet.')
  })

  it('announces a check a month before it is due, with the number to call', async () => {
    const text = await reported('2026-08-20')
    expect(text).toContain('In den nächsten 30 Tagen fällig (1)')
    expect(text).toContain('family-cafe: Angaben von 2026-03-02, zu prüfen bis 2026-09-02. Telefon 03691 250000.')
  })

  it('names what is overdue', async () => {
    expect(await reported('2026-09-03')).toMatch(/^Überfällig.* \(1\)\n {2}family-cafe/)
  })

  it('counts facts without a date as overdue', async () => {
    const undated = (text: string) =>
      text.replace('how: phone', 'how: source').replace('date: "2026-02"', 'date: undated')
    expect(await reported('2026-03-03', { [offerFile]: undated })).toContain('family-cafe: Angaben ohne Datum.')
  })

  it('names translations of a text that has changed, and of vocabularies', async () => {
    const text = await reported('2026-03-03', {
      [german]: germanChanged,
      'content/topics/de.yaml': replacing('Eltern und Kinder', 'Große und Kleine'),
    })
    expect(text).toContain('family-cafe: en')
    expect(text).toContain('topics/en.yaml')
    expect(text).not.toContain('needs/en.yaml')
  })

  it('names amounts of a year that is over', async () => {
    expect(await reported('2027-01-01')).toContain('family-cafe: child (2026)')
  })

  it('refuses what is no day', async () => {
    await expect(reported('morgen')).rejects.toThrow('„morgen“ ist kein Tag.')
  })
})

describe('npm run offer -- missing', () => {
  const offerFile = 'content/offers/family-cafe/offer.yaml'
  const reported = (changes: Changes = {}) =>
    withChanges(changes, async ({ content }) => missing(await openContent(content)))

  it('names needs that hang on one offer, and texts that only a machine has written', async () => {
    const text = await reported()
    expect(text).toContain('meet-parents: nur family-cafe')
    expect(text).toContain('en: 1 von 1 Texten hat nur eine Maschine geschrieben')
    expect(text).not.toContain('Ohne Telefon')
    expect(text).not.toContain('Ziele der Stadt')
  })

  it('names offers without a contact, and whom they send people to', async () => {
    const text = await reported({
      ...moreOffers({ 'second-cafe': (file) => file }),
      [offerFile]: (file) =>
        file.replace(/contacts:\n {2}- .*\n/, 'askAt: [second-cafe]\n').replace(/places:\n {2}- .*\n/, ''),
    })
    expect(text).toContain(
      'Ohne Telefon, E-Mail und Internetseite: Menschen werden weitergeschickt (1)\n  family-cafe: weiter an second-cafe',
    )
  })

  it('names goals that no offer serves, groups without an offer, offers without a need', async () => {
    const text = await reported({
      [offerFile]: (file) =>
        file
          .replace(/goals:\n {2}.*\n/, '')
          .replace('  groups: [families]\n', '')
          .replace('needs: [meet-parents]', 'needs: []'),
    })
    expect(text).toContain('Ziele der Stadt, denen kein Angebot dient (1)\n  family.poverty.1')
    expect(text).toContain('Gruppen ohne eigenes Angebot (1)\n  families')
    expect(text).toContain('Angebote, zu denen kein Anliegen führt (1)\n  family-cafe')
  })

  it('names drafts with what they still need', async () => {
    const text = await reported({ [offerFile]: replacing('status: published', 'status: draft') })
    expect(text).toContain('Entwürfe (1)\n  family-cafe (Familiencafé): Sie brauchen keine Anmeldung.')
  })
})
