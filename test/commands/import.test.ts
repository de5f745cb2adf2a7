import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decoded, ImportError } from '#commands/import/file-text.ts'
import { phoneFrom } from '#commands/import/hsds-phones.ts'
import { importFile } from '#commands/import/import-file.ts'
import { idFrom } from '#commands/import/incoming.ts'
import { newOffer } from '#commands/import/new-offer.ts'
import { providerOf } from '#commands/import/providers.ts'
import { readHsdsJson } from '#commands/import/read-hsds.ts'
import { isOwnTable, readOwnTable } from '#commands/import/read-table.ts'
import { tableIn } from '#commands/import/table.ts'
import { openTarget } from '#commands/import/target.ts'
import { command } from '#test/command.ts'
import { withChanges } from '#test/content-folder.ts'
import { type Cells, columns, imported, table } from '#test/imported.ts'

describe('importing our table', () => {
  it('makes drafts', () =>
    imported('neu.csv', table({}), async ({ report, offers, read }) => {
      expect(offers).toEqual(['family-cafe', 'lesecafe'])
      expect(report).toContain('Neu angelegt als Entwurf (1)')
      expect(report).not.toContain('Nicht verstanden')
      const yaml = await read('offers/lesecafe/offer.yaml')
      expect(yaml).toContain('status: draft')
      expect(yaml).toContain('phone: +49 3691 250001')
      expect(await read('offers/lesecafe/de.md')).toMatch(/title: Lesecafé[\s\S]*---\n\nKommen Sie vorbei\.\n$/)
    }))

  it.each<{ about: string; cells: Cells; says: string }>([
    { about: 'a number', cells: { contacts: 'phone: 12 | purpose: advice' }, says: 'Zeile 2, Spalte contacts' },
    {
      about: 'a postcode',
      cells: { places: 'id: main | street: x | postcode: 9981 | town: y' },
      says: 'Spalte places',
    },
    { about: 'hours', cells: { 'hours.open': 'immer' }, says: 'Zeile 2, Spalte hours.open' },
    { about: 'a topic', cells: { topics: 'family; famly' }, says: 'Meinten Sie „family“?' },
    { about: 'a kind', cells: { kind: 'Quatsch' }, says: 'Zeile 2, Spalte kind: „Quatsch“ gibt es hier nicht' },
    {
      about: 'a day of the year 1',
      cells: { 'checked.date': '0001-01-01' },
      says: 'Spalte checked.date: „0001-01-01“',
    },
    { about: 'a day to come', cells: { 'checked.date': '2027-01-01' }, says: 'liegt in der Zukunft' },
    { about: 'HTML in words', cells: { 'summary:de': '<b>Hallo</b>' }, says: 'Zeile 2, Spalte summary:de' },
    { about: 'HTML below', cells: { 'body:de': '<p>Hallo</p>' }, says: 'Zeile 2, Spalte body:de' },
    { about: 'an id', cells: { id: '../../etc' }, says: '„../../etc“ ist keine Kennung. Wir nehmen „etc“.' },
    { about: 'lost letters', cells: { 'title:de': '?????? ????' }, says: 'Fragezeichen statt Buchstaben' },
    { about: 'an area', cells: { area: 'mars' }, says: 'Spalte area: „mars“ gibt es nicht' },
  ])('says where $about was not understood, and takes the rest', ({ cells, says }) =>
    imported('neu.csv', table(cells), ({ report, offers }) => {
      expect(report).toContain('Nicht verstanden oder nicht übernommen')
      expect(report).toContain(says)
      expect(offers.length).toBe(2)
    }),
  )

  it('takes the first of two rows with one id, and names the other', () =>
    imported('neu.csv', table({}, { official: 'Anderes' }), async ({ report, read }) => {
      expect(report).toContain('Zeile 3, Spalte id: „lesecafe“ steht schon in Zeile 2')
      expect(await read('offers/lesecafe/offer.yaml')).toContain('official: Lesecafé')
    }))

  const changed = table({ id: 'family-cafe', official: 'Café für Familien' })

  it('leaves what has been checked alone, and says what differs', () =>
    imported('neu.csv', changed, async ({ report, read }) => {
      expect(report).toContain('Zeile 2, Spalte official: hier „Familiencafé“, in der Datei „Café für Familien“')
      expect(await read('offers/family-cafe/offer.yaml')).toContain('official: Familiencafé')
    }))

  it('changes it with --accept, and leaves what the table does not speak of', () =>
    imported(
      'neu.csv',
      changed,
      async ({ report, read }) => {
        expect(report).toContain('Geändert (1)')
        const yaml = await read('offers/family-cafe/offer.yaml')
        expect(yaml).toContain('official: Café für Familien')
        expect(yaml).toContain('status: published')
        expect(yaml).toContain('id-card')
        expect(await read('offers/family-cafe/en.md')).toContain('title: Family café')
      },
      { accept: true },
    ))

  it('reads what a German Excel saves', () =>
    imported('neu.csv', table({}).replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';'), ({ report, offers }) => {
      expect(report).toContain('Semikolons')
      expect(offers).toContain('lesecafe')
    }))

  it('reads Windows-1252, and says so', () =>
    imported('neu.csv', Buffer.from(table({}).slice(1), 'latin1'), async ({ report, read }) => {
      expect(report).toContain('Windows-1252')
      expect(await read('offers/lesecafe/offer.yaml')).toContain('official: Lesecafé')
    }))

  it('takes over what Excel has saved as Windows-1252, and no other line', () => {
    const cells = { 'summary:de': 'Nächste „Runde“ – für 5 €', 'who:de': 'Für … alle' }
    const changes = {
      'content/offers/family-cafe/de.md':
        '---\ntitle: Familiencafé\nsummary: „Runde“ – für 5 €\nwho: Für … alle\norigin: written\n---\n',
    }
    const bytes = table({ ...cells, id: 'family-cafe' }).slice(1)
    const high: Readonly<Record<string, number>> = { '„': 0x84, '“': 0x93, '–': 0x96, '€': 0x80, '…': 0x85 }
    const saved = Buffer.from([...bytes].map((sign) => high[sign] ?? sign.charCodeAt(0)))
    return imported(
      'neu.csv',
      saved,
      async ({ report, read }) => {
        expect(report).not.toContain('Spalte who:de')
        expect(await read('offers/family-cafe/de.md')).toContain(
          'summary: Nächste „Runde“ – für 5 €\nwho: Für … alle\n',
        )
      },
      { accept: true, changes },
    )
  })

  it('refuses a cell with an invisible control', () =>
    imported('neu.csv', table({ official: 'Lese\u0096café' }), async ({ report, read }) => {
      expect(report).toContain('Zeile 2, Spalte official')
      expect(report).toContain('unsichtbares Steuerzeichen')
      expect(await read('offers/lesecafe/offer.yaml')).not.toContain('\u0096')
    }))
})

const broken: readonly {
  readonly about: string
  readonly name: string
  readonly bytes: string | Uint8Array
  readonly says: string
}[] = [
  { about: 'is empty', name: 'a.csv', bytes: '', says: 'ist leer' },
  { about: 'has only white space', name: 'a.csv', bytes: ' \r\n\r\n', says: 'ist leer' },
  { about: 'has only headings', name: 'a.csv', bytes: table(), says: 'steht kein Angebot' },
  {
    about: 'ends in a field',
    name: 'a.csv',
    bytes: table({ 'summary:de': 'a\nb' }).slice(0, -40),
    says: 'abgeschnitten',
  },
  { about: 'ends in a row', name: 'a.csv', bytes: `${columns}\r\nx,y\r\n`, says: 'Zeile 2 hat 2 von' },
  { about: 'has NULs', name: 'a.csv', bytes: `${columns}\0\0`, says: 'Nullzeichen' },
  { about: 'is a web page', name: 'a.csv', bytes: '<!DOCTYPE html><html></html>', says: 'eine Webseite' },
  { about: 'is a web page, called JSON', name: 'a.json', bytes: '<html>', says: 'eine Webseite' },
  { about: 'is an Excel file', name: 'a.csv', bytes: 'PK\u0003\u0004xl/', says: 'CSV UTF-8' },
  { about: 'has strange columns', name: 'a.csv', bytes: 'a,b\r\n1,2\r\n', says: 'Spalten, die wir nicht kennen' },
  { about: 'has a column twice', name: 'a.csv', bytes: `${columns},id\r\n`, says: '„id“ zweimal' },
  {
    about: 'has no headings',
    name: 'a.csv',
    bytes: table({ 'origin:de': 'machine', 'checked.how': 'machine' }).replace(/^.*\r\n/, ''),
    says: 'fehlen die Überschriften',
  },
  { about: 'is JSON cut off', name: 'a.json', bytes: '{"name": "x", "services": [', says: 'abgeschnitten' },
  { about: 'is no JSON', name: 'a.json', bytes: 'name: x', says: 'kein gültiges JSON' },
  { about: 'is JSON about something else', name: 'a.json', bytes: '{"version":"3.0"}', says: 'steht kein Angebot' },
  { about: 'is JSON of nothing', name: 'a.json', bytes: 'null', says: 'steht kein Angebot' },
  { about: 'is too big', name: 'a.csv', bytes: Buffer.alloc(50_000_000, 'x'), says: '50 MB' },
]

describe('a file that', () => {
  it.each(broken)('$about gets one sentence, and nothing is written', ({ name, bytes, says }) =>
    imported(name, bytes, ({ report, offers }) => {
      expect(report).toContain(says)
      expect(report).toMatch(/^„a\.\w+“|^In (?:der ersten Zeile von )?„a\.\w+“/)
      expect(report.split('\n').length).toBe(1)
      expect(offers).toEqual(['family-cafe'])
    }),
  )
})

const service = {
  id: 's1',
  name: 'Rat für Mütter & Väter',
  description: '<p>Wir beraten Sie.</p>',
  status: 'active',
  email: 'rat@example.org',
  minimum_age: 16,
  assured_date: '0001-01-01',
  wait_time: 'zwei Wochen',
  organization: { id: 'o1', name: 'Beratungshaus', website: 'https://example.org' },
  phones: [{ id: 'p1', number: '03691 / 2500-02' }],
  languages: [{ id: 'l1', code: 'ar' }],
  contacts: [{ id: 'c1', name: 'Erika Mustermann', phones: [{ number: '0170 999' }] }],
  schedules: [
    { id: 'a', freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00:00', closes_at: '12:00:00' },
    { id: 'b', freq: 'WEEKLY', byday: 'MO', opens_at: '14:00:00', closes_at: '16:00:00' },
    { id: 'c', freq: 'MONTHLY', bymonthday: '3', opens_at: '14:00:00', closes_at: '16:00:00' },
  ],
  service_at_locations: [
    {
      id: 'sl',
      location: {
        id: 'lo',
        latitude: 50.9,
        longitude: 10.3,
        addresses: [{ id: 'ad', address_1: 'Markt 3', city: 'Eisenach', postal_code: '99817', country: 'DE' }],
      },
    },
  ],
}

const shapes: readonly { readonly shape: string; readonly document: unknown; readonly path: string }[] = [
  { shape: 'a service', document: service, path: '' },
  { shape: 'a list', document: [service], path: '[0].' },
  { shape: 'a page of a list', document: { total_items: 1, contents: [service] }, path: 'contents[0].' },
  {
    shape: 'an organization with its services',
    document: { ...service.organization, services: [{ ...service, organization: undefined }] },
    path: 'services[0].',
  },
]

describe('importing HSDS', () => {
  it.each(shapes)('reads $shape', ({ document, path }) =>
    imported('services.json', JSON.stringify(document), async ({ report, read }) => {
      const yaml = await read('offers/rat-fuer-muetter-vaeter/offer.yaml')
      expect(yaml).toContain('status: draft')
      expect(yaml).toContain('confidence: low')
      expect(yaml).toContain('phone: +49 3691 250002')
      expect(yaml).toContain('open: Mo 09:00-12:00,14:00-16:00; Tu 09:00-12:00')
      expect(yaml).toMatch(/street: Markt 3\n\s+postcode: "99817"/)
      expect(await read('providers/beratungshaus.yaml')).toContain('name: Beratungshaus')
      expect(await read('offers/rat-fuer-muetter-vaeter/de.md')).toContain('summary: Wir beraten Sie.')
      expect(report).toContain(`${path}wait_time: „zwei Wochen“ wurde nicht übernommen`)
      expect(report).toContain(`${path}schedules[2].bymonthday`)
      expect(report).toContain(`${path}assured_date: „0001-01-01“`)
      expect(`${report}${yaml}`).not.toMatch(/Mustermann|0170/)
    }),
  )

  it('reads a service only once', () =>
    imported('services.json', JSON.stringify([service, service]), ({ report, offers }) => {
      expect(offers).toEqual(['family-cafe', 'rat-fuer-muetter-vaeter'])
      expect(report).toContain('[1].id')
    }))

  it('reads tables that lie beside each other, and names rows and columns', () =>
    withChanges({}, async ({ content }) => {
      const place = await mkdtemp(join(tmpdir(), 'import-'))
      try {
        const files = {
          'services.csv': 'id,organization_id,name,description,fees,licenses\n1,7,Suppenküche,"Essen,\nwarm",,ja\n',
          'organizations.csv': 'id,name\n7,Verein\n',
          'phones.csv': 'id,service_id,number\n1,1,555-1234\n2,1,03691 777\n',
          'regular_schedules.csv': 'id,service_id,weekday,opens_at,closes_at\n1,1,Monday,9:00,10:00\n2,1,Mo,,\n',
        }
        for (const [name, text] of Object.entries(files)) await writeFile(join(place, name), text)
        const file = join(place, 'services.csv')
        const report = await importFile({ file, folder: content, accept: false, language: 'de', today: '2026-11-22' })
        expect(report).toContain('phones.csv, Zeile 2, Spalte number: „555-1234“')
        expect(report).toContain('services.csv, Zeile 2, Spalte licenses: „ja“')
        expect(report).toContain('regular_schedules.csv, Zeile 3, Spalte weekday')
        const yaml = await readFile(join(content.path, 'offers/suppenkueche/offer.yaml'), 'utf8')
        expect(yaml).toContain('open: Mo 09:00-10:00')
        expect(yaml).toContain('provider: verein')
      } finally {
        await rm(place, { recursive: true })
      }
    }))

  it.each([
    { given: '03691 670404', phone: '+49 3691 670404' },
    { given: '"+44 1234 234567"', phone: '+44 1234 234567' },
    { given: '0049 (0) 3691-67', phone: '+49 3691 67' },
    { given: '116117', phone: '116117' },
    { given: '(312) 938-2106', phone: undefined },
    { given: 'keine', phone: undefined },
  ])('takes $given for $phone', ({ given, phone }) => {
    expect(phoneFrom(given)).toBe(phone)
  })

  it.each([
    { name: 'Bücher & Spiele für Große', id: 'buecher-spiele-fuer-grosse' },
    { name: 'Café Ærø', id: 'cafe-r' },
    { name: '../..', id: '' },
  ])('makes an id from $name', ({ name, id }) => {
    expect(idFrom(name)).toBe(id)
  })
})

/** Every place of a value, as steps. */
function placesIn(value: unknown, way: readonly (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return []
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return keys.flatMap((key) => [[...way, key], ...placesIn((value as Record<string, unknown>)[key], [...way, key])])
}

function replacedAt(value: unknown, way: readonly (string | number)[], other: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(value))
  const holder = way.slice(0, -1).reduce((inside, key) => inside[key], copy)
  holder[way[way.length - 1] ?? ''] = other
  return copy
}

describe('whatever stands in a file', () => {
  const odd = [null, 0, -1.5, true, '', ' ', '\0', 'x'.repeat(300), [], [null], [[]], {}, { id: {} }]

  it('is read or reported: any value of a service may be anything', () =>
    withChanges({}, async ({ content }) => {
      const target = await openTarget(content)
      for (const way of placesIn(service)) {
        for (const other of odd) {
          const text = JSON.stringify(replacedAt(service, way, other))
          for (const incoming of readHsdsJson(text, 'x', target, 'de').incoming) {
            const surroundings = { target, ids: new Set<string>(), today: '2026-11-22' }
            const { draft } = newOffer(incoming, providerOf(incoming), surroundings)
            expect(draft?.facts.status, `${way.join('.')} = ${JSON.stringify(other)}`).toBe('draft')
          }
        }
      }
    }))

  it('is read or refused in a sentence: any text may be called a table', () =>
    withChanges({}, async ({ content }) => {
      const target = await openTarget(content)
      const signs = fc.string({ unit: fc.constantFrom(...'id,official;"\n\r\t='.split(''), 'id,official\n') })
      fc.assert(
        fc.property(signs, (text) => {
          try {
            const table = tableIn({ text, remarks: [] }, 'x')
            if (isOwnTable(table)) readOwnTable(table, 'x', target)
          } catch (error) {
            expect(error).toBeInstanceOf(ImportError)
          }
        }),
      )
    }))
})

describe('npm run import', { timeout: 300_000 }, () => {
  it('answers an option that does not exist in German', async () => {
    const { code, stderr } = await command('import', ['--acept', 'a.csv'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Eine Angabe hinter „npm run import --“ ist unbekannt oder unvollständig\.\nLiest Angebote/)
  })

  it('answers a mistake with a sentence, not with a stack', async () => {
    const { code, stdout, stderr } = await command('import', ['gibt-es-nicht.csv'])
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: 'Die Datei „gibt-es-nicht.csv“ gibt es nicht.\n',
    })
  })
})

describe('the bytes of a file', () => {
  it.each([
    { about: 'UTF-8 with its mark', bytes: Buffer.from('\uFEFFä') },
    { about: 'UTF-16', bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('ä', 'utf16le')]) },
    { about: 'Windows-1252', bytes: Buffer.from([0xe4]) },
  ])('are read as $about', ({ bytes }) => {
    expect(decoded(bytes, 'x').text).toBe('ä')
  })

  it('of Windows-1252 keep dashes, quotes and the euro', () => {
    const bytes = Buffer.from([0x84, 0x93, 0x20, 0x96, 0x20, 0x80, 0x85, 0x92, 0x9a, 0xa7, 0xfc, 0x31])
    expect(decoded(bytes, 'x').text).toBe('„“ – €…’š§ü1')
  })

  it.each([0x81, 0x8d, 0x8f, 0x90, 0x9d])('are refused where they stand for nothing: %s', (byte) => {
    expect(() => decoded(Buffer.from([0x61, byte]), 'x')).toThrow('weder in UTF-8 noch in Windows-1252')
  })
})
