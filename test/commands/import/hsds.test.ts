import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { servicesIn } from '#commands/import/hsds-tables.ts'
import { importFile } from '#commands/import/import-file.ts'
import { Taken } from '#commands/import/taken.ts'
import { compileCatalogue } from '#content/compile.ts'
import { hsds } from '#open-data/hsds.ts'
import { withChanges } from '#test/content-folder.ts'
import { imported, reportOf } from '#test/imported.ts'
import { realOpenSource } from '#test/open-source.ts'

const service = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Suppenküche',
  description: 'Warmes Essen.',
  status: 'active',
  organization: { id: 'o1', name: 'Verein' },
}
const other = { ...service, id: '22222222-2222-4222-8222-222222222222', description: 'Noch eine.' }
const json = (...services: readonly object[]) => JSON.stringify(services)

describe('a service of another directory', () => {
  it('is known again after it got another name', () =>
    withChanges({}, async ({ content }) => {
      await reportOf('services.json', json(service), content)
      const report = await reportOf('services.json', json({ ...service, name: 'Mittagstisch' }), content)
      expect(report).toContain('hier „Suppenküche“, in der Datei „Mittagstisch“')
      expect(report).not.toContain('Neu angelegt')
      expect(await readdir(join(content.path, 'offers'))).toEqual(['family-cafe', 'suppenkueche'])
    }))

  it('is known again by a mere number, with whom it belongs to', () =>
    withChanges({}, async ({ content }) => {
      await reportOf('services.json', json({ ...service, id: '7' }), content)
      const report = await reportOf('services.json', json({ ...service, id: '7', name: 'Mittagstisch' }), content)
      expect(report).not.toContain('Neu angelegt')
      const foreign = { ...service, id: '7', name: 'Kleiderkammer', organization: { id: 'o2', name: 'Andere' } }
      expect(await reportOf('services.json', json(foreign), content)).toContain('Neu angelegt als Entwurf (1)')
    }))

  it('is not mixed up with one of the same name when their order changes', () =>
    withChanges({}, async ({ content }) => {
      await reportOf('services.json', json(service, other), content)
      const report = await reportOf('services.json', json(other, service), content)
      expect(report).toContain('Unverändert: 2')
      expect(report).not.toContain('Hier anders')
    }))

  it('changes neither purpose nor sources nor confidence of what was checked here', () =>
    withChanges({}, async ({ content }) => {
      const whole = { ...service, phones: [{ number: '03691 250000' }], organization: { name: 'Nachbarschaftshaus' } }
      const named = { ...whole, name: 'Family Café', assured_date: '2020-01-01' }
      const before = await readFile(join(content.path, 'offers/family-cafe/offer.yaml'), 'utf8')
      await reportOf('services.json', json(named), content, { accept: true })
      const after = await readFile(join(content.path, 'offers/family-cafe/offer.yaml'), 'utf8')
      const lines = (text: string) => text.split('\n').filter((line) => !/^(?:official|provider):/.test(line))
      expect(lines(after)).toEqual(lines(before))
    }))

  it('adds its number to those that are here, and takes none away', () =>
    imported(
      'services.json',
      json({ ...service, name: 'Family Café', phones: [{ number: '03691 7' }], languages: [{ code: 'tr' }] }),
      async ({ read }) => {
        const yaml = await read('offers/family-cafe/offer.yaml')
        expect(yaml).toContain('  - { phone: "+49 3691 250000", purpose: information }\n')
        expect(yaml).toContain('  - { phone: +49 3691 7, purpose: information }\n')
        expect(yaml).toMatch(/languages: \[ ?de, ar, tr ?\]/)
      },
      { accept: true },
    ))

  it('takes no website from a provider that is here', () =>
    imported(
      'services.json',
      json({ ...service, organization: { name: 'Neighbourhood House' } }),
      async ({ read, report }) => {
        expect(report).toContain('hier „Nachbarschaftshaus“, in der Datei „Neighbourhood House“')
        expect(await read('providers/neighbourhood-house.yaml')).toContain('web: https://example.org')
      },
      { changes: { 'content/providers/neighbourhood-house.yaml': (text) => `${text}web: https://example.org\n` } },
    ))

  it.each(['constructor', '__proto__', 'toString'])('may have %s for an id', (id) =>
    imported('services.json', JSON.stringify({ 'services.csv': [{ ...service, id }] }), ({ offers }) => {
      expect(offers).toContain('suppenkueche')
    }),
  )

  it('keeps what its age is not said in, and says so', () =>
    imported('services.json', json({ ...service, minimum_age: 'x' }), async ({ report, read }) => {
      expect(report).toContain('[0].minimum_age: „x“ ist kein Alter in Jahren.')
      expect(await read('offers/suppenkueche/offer.yaml')).not.toContain('audience')
    }))

  it('is reported where it stands, even if something before it was left out', () => {
    const contacts = { email: 'keine', url: 'nichts . de' }
    return imported('services.json', json({ ...service, ...contacts }), ({ report }) => {
      expect(report).toMatch(/\[0\]\.email: .*E-Mail/)
      expect(report).toMatch(/\[0\]\.url: /)
    })
  })

  it('is passed over with its bookkeeping, and the report stays short', () => {
    const metadata = Array.from({ length: 50 }, (_, id) => ({ id, previous_value: 'a', updated_by: 'Ann Persona' }))
    return imported('services.json', json({ ...service, metadata }), ({ report }) => {
      expect(report).not.toMatch(/previous_value|Persona/)
    })
  })

  it('says the same thing about a column only once', () => {
    const many = Array.from({ length: 20 }, (_, id) => ({ ...service, id: String(id), wait_time: 'lange' }))
    return imported('services.json', json(...many), ({ report }) => {
      expect(report.match(/„lange“/g)).toHaveLength(1)
      expect(report).toContain('[0].wait_time; [1].wait_time; [2].wait_time und an 17 weiteren Stellen: „lange“')
    })
  })
})

describe('our own export', () => {
  it('is known again: no offer is made twice', async () => {
    const place = await mkdtemp(join(tmpdir(), 'own-export-'))
    try {
      const town = { path: join(place, 'content'), name: 'content' }
      await cp('content', town.path, { recursive: true })
      const { services } = hsds(await realOpenSource())
      const report = await reportOf('services.json', JSON.stringify(services), town, { accept: true })
      expect(report).toContain(`${services.contents.length} Angebote sind unsere eigenen`)
      expect(report).not.toMatch(/Neu angelegt|Geändert|Nicht verstanden/)
    } finally {
      await rm(place, { recursive: true })
    }
  })
})

describe('a file that is no file of ours', () => {
  it.each([
    { about: 'a folder', file: 'content', says: '„content“ ist ein Ordner.' },
    { about: 'a folder of the system', file: '/', says: 'ist ein Ordner.' },
  ])('is refused in a sentence: $about', ({ file, says }) =>
    withChanges({}, async ({ content }) => {
      const options = { file: resolve(file), folder: content, accept: false, language: 'de', today: '2026-11-22' }
      await expect(importFile(options)).rejects.toThrow(says)
    }),
  )

  const location = { id: 'l', organization_id: 'o', name: 'Haus', description: 'x', latitude: 50.9, longitude: 10.3 }
  it.each([
    { name: 'locations.csv', holds: 'Orte', text: 'id,organization_id,name,latitude\nl,o,Haus,50.9\n' },
    { name: 'orte.csv', holds: 'Orte', text: 'id,organization_id,name,latitude\nl,o,Haus,50.9\n' },
    { name: 'organizations.csv', holds: 'Träger', text: 'id,name,description\no,Verein,x\n' },
    { name: 'programs.csv', holds: 'Programme', text: 'id,name,organization_id\no,Verein,x\n' },
    { name: 'phones.csv', holds: 'Telefonnummern', text: 'id,number\no,1\n' },
    { name: 'locations.json', holds: 'Orte', text: JSON.stringify({ contents: [location] }) },
    { name: 'orte.json', holds: 'Orte', text: JSON.stringify([location]) },
    { name: 'organizations.json', holds: 'Träger', text: '[{"id":"o","name":"Verein"}]' },
  ])('is refused with the one to take instead: $name', ({ name, holds, text }) =>
    imported(name, text, ({ report, offers }) => {
      const ending = name.replace(/.*\./, '')
      expect(report).toContain(`In „${name}“ stehen nach HSDS ${holds}, keine Angebote.`)
      expect(report).toContain(`services.${ending}`)
      expect(offers).toEqual(['family-cafe'])
    }),
  )

  it('may be as deep as it likes', () =>
    imported('services.json', `[${'{"a":['.repeat(10_000)}${']}'.repeat(10_000)}]`, ({ report }) => {
      expect(report).toContain('zu tief verschachtelt')
    }))
})

describe('tables that belong together', () => {
  it('are joined in one pass, however many services one organization has', () => {
    const looked = (count: number) => {
      let times = 0
      const phone = (id: number) => ({
        number: '1',
        organization_id: 'o',
        get service_id() {
          times += 1
          return id < 0 ? 'x' : ''
        },
      })
      const ids = Array.from({ length: count }, (_, id) => id)
      const services = ids.map((id) => ({ id: String(id), name: 'x', organization_id: 'o' }))
      servicesIn({ services, phones: ids.map(phone), organizations: [{ id: 'o', name: 'o' }] }, new Taken())
      return times
    }
    expect(looked(400)).toBeLessThanOrEqual(looked(100) * 4)
  })
})

/** The official examples, where `HSDS_EXAMPLES` names a folder with them, or `HSDS_SCHEMAS` one beside it: they are not ours to bring along. */
const schemas = process.env.HSDS_SCHEMAS ?? ''
const examples = process.env.HSDS_EXAMPLES ?? (schemas === '' ? '' : join(schemas, '..', 'examples'))
const many = join(examples, '..', 'illinois-legal-aid', 'output', 'services.csv')
const expected = [
  { file: join(examples, 'service_full.json'), drafts: 1, mostNotes: 70 },
  { file: join(examples, 'service_list.json'), drafts: 1, mostNotes: 70 },
  { file: join(examples, 'organization_full.json'), drafts: 1, mostNotes: 70 },
  { file: join(examples, 'service_at_location_full.json'), drafts: 1, mostNotes: 70 },
  { file: join(examples, 'tabular.json'), drafts: 1, mostNotes: 70 },
  { file: join(examples, 'csv', 'services.csv'), drafts: 1, mostNotes: 70 },
  { file: many, drafts: 429, mostNotes: 1000 },
].filter(({ file }) => examples !== '' && existsSync(file))

describe.each(expected)('the example $file', ({ file, drafts, mostNotes }) => {
  it('becomes drafts, names no person, and is the same when it is read again', () =>
    withChanges({}, async ({ content, locales }) => {
      const options = { file, folder: content, accept: false, language: 'en', today: '2026-11-22' }
      const report = await importFile(options)
      expect(report).toContain(`Neu angelegt als Entwurf (${drafts})`)
      expect(report).not.toMatch(/Invalid|Persona/)
      const [, notes = '0'] = /Nicht verstanden oder nicht übernommen \((\d+)\)/.exec(report) ?? []
      expect(Number(notes)).toBeLessThanOrEqual(mostNotes)
      await expect(compileCatalogue(content, locales)).resolves.toBeDefined()
      const again = await importFile(options)
      expect(again).toContain(`Unverändert: ${drafts}`)
      expect(again).not.toMatch(/Neu angelegt|Hier anders/)
    }))
})
