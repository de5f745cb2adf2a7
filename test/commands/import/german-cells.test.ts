import { describe, expect, it } from 'vitest'
import { openingRuleIn } from '#commands/import/german-hours.ts'
import { type Cells, imported, table } from '#test/imported.ts'

describe('a cell in German', () => {
  it.each<{ cells: Cells; yaml: string }>([
    { cells: { kind: 'Gruppe' }, yaml: 'kind: group' },
    { cells: { cost: 'kostenlos' }, yaml: 'cost: free' },
    { cells: { access: 'ohne Termin, am Telefon' }, yaml: 'access:\n  - walk-in\n  - phone' },
    { cells: { topics: 'Familie' }, yaml: 'topics:\n  - family' },
    { cells: { topics: 'familie; family' }, yaml: 'topics:\n  - family\n' },
    { cells: { 'audience.groups': 'Familien' }, yaml: 'groups:\n    - families' },
    { cells: { 'audience.age': 'ab 12 Jahren' }, yaml: 'age:\n    from: 12' },
    { cells: { 'audience.childAge': '0-6' }, yaml: 'childAge:\n    from: 0\n    to: 6' },
    { cells: { languages: 'Deutsch, Arabisch' }, yaml: 'languages:\n  - de\n  - ar' },
    { cells: { anonymous: 'Ja', stepFree: 'Nein' }, yaml: 'anonymous: true' },
    { cells: { 'checked.date': '1.11.2026' }, yaml: 'date: 2026-11-01' },
    { cells: { 'checked.date': '1.11.26' }, yaml: 'date: 2026-11-01' },
    { cells: { 'checked.how': 'telefonisch' }, yaml: 'how: phone' },
    { cells: { review: '6 Monate' }, yaml: 'review: 6' },
    { cells: { 'hours.open': 'Mo 14-17 Uhr' }, yaml: 'open: Mo 14:00-17:00' },
    { cells: { contacts: '03691 123456' }, yaml: '- phone: +49 3691 123456\n    purpose: information' },
    { cells: { contacts: 'Telefon: 03691 670' }, yaml: 'phone: +49 3691 670\n' },
    { cells: { contacts: 'phone: 03691 670 | purpose: Beratung' }, yaml: 'phone: +49 3691 670\n    purpose: advice' },
    { cells: { contacts: 'info@example.org' }, yaml: '- email: info@example.org' },
    { cells: { contacts: 'https://example.org/a' }, yaml: '- web: https://example.org/a\n    purpose: information' },
    { cells: { sources: 'https://example.org/a' }, yaml: '- url: https://example.org/a\n    date: undated' },
    {
      cells: { places: 'Straße 3, 99817 Eisenach' },
      yaml: '- id: main\n    street: Straße 3\n    postcode: "99817"\n    town: Eisenach',
    },
  ])('is understood: $cells', ({ cells, yaml }) =>
    imported('neu.csv', table(cells), async ({ report, read }) => {
      expect(report).not.toContain('Nicht verstanden')
      expect(await read('offers/lesecafe/offer.yaml')).toContain(yaml)
    }),
  )

  it.each([
    { cell: '36526', day: '2000-01-01' },
    { cell: '45351', day: '2024-02-29' },
    { cell: '46327', day: '2026-11-01' },
  ])('may be a day as a number, which the report names: $cell', ({ cell, day }) =>
    imported('neu.csv', table({ 'checked.date': cell }), async ({ report, read }) => {
      expect(report).toContain(`Zeile 2, Spalte checked.date: ${cell} ist ${day}.`)
      expect(report).not.toContain('Nicht verstanden')
      expect(await read('offers/lesecafe/offer.yaml')).toContain(`date: ${day}`)
    }),
  )

  it('names a few days that were numbers, and counts the others', () => {
    const rows = Array.from({ length: 7 }, (_, index) => ({ id: `cafe-${index}`, 'checked.date': `${46_300 + index}` }))
    return imported('neu.csv', table(...rows), ({ report }) => {
      expect(report.match(/checked\.date: 463\d\d ist 2026-10/g)).toHaveLength(5)
      expect(report).toContain('; und 2 weitere.')
    })
  })

  it.each(['36525', '73051', '2026', '463270', '46327,5'])('is no day as a number: %s', (cell) =>
    imported('neu.csv', table({ 'checked.date': cell }), ({ report }) => {
      expect(report).toContain('Spalte checked.date')
      expect(report).not.toContain(`${cell} ist`)
    }),
  )

  it('says the same as what is here', () => {
    const cells = {
      id: 'family-cafe',
      official: 'Familiencafé',
      cost: 'kostenlos',
      places: 'Markt 1, 99817 Eisenach',
      contacts: '03691 250000',
      'hours.open': 'We 09:30-11:30; PH off',
    }
    return imported('neu.csv', table(cells), ({ report }) => {
      expect(report).not.toMatch(/Spalte (?:cost|places|contacts|hours)/)
    })
  })

  it.each<{ cells: Cells; says: string }>([
    { cells: { kind: 'Quatsch' }, says: '„Quatsch“ gibt es hier nicht. Schreiben Sie eines von: benefit, counselling' },
    { cells: { topics: 'Angeln' }, says: '„Angeln“ gibt es nicht. Schreiben Sie eines von: family.' },
    { cells: { cost: 'je nach Wetter' }, says: 'Schreiben Sie eines von: free, reduced, paid, varies.' },
  ])('is answered with what can be written: $cells', ({ cells, says }) =>
    imported('neu.csv', table(cells), ({ report }) => {
      expect(report).toContain(says)
    }),
  )
})

describe('opening times in German', () => {
  it.each([
    { text: 'Mo 14-17 Uhr', rule: 'Mo 14:00-17:00' },
    { text: 'Mo, Do 10-15 Uhr', rule: 'Mo,Th 10:00-15:00' },
    { text: 'Mo-Fr 11.30 bis 13 Uhr', rule: 'Mo-Fr 11:30-13:00' },
    { text: 'Montag bis Freitag von 9 bis 12 Uhr und 14 bis 16 Uhr', rule: 'Mo-Fr 09:00-12:00,14:00-16:00' },
    { text: 'Di 9:00–12:00; Do 14.00 – 18.00 Uhr', rule: 'Tu 09:00-12:00; Th 14:00-18:00' },
    { text: 'dienstags und donnerstags 9-12 Uhr, freitags 10-11 Uhr', rule: 'Tu,Th 09:00-12:00; Fr 10:00-11:00' },
    { text: 'täglich 8-20 Uhr', rule: 'Mo-Su 08:00-20:00' },
    { text: 'rund um die Uhr', rule: '24/7' },
    { text: 'Mo-Fr 09:00-17:00; PH off', rule: 'Mo-Fr 09:00-17:00; PH off' },
  ])('„$text“ are $rule', ({ text, rule }) => {
    expect(openingRuleIn(text)).toBe(rule)
  })

  it.each([
    'Mo ab 14 Uhr',
    'Mo 9-12; Mo 14-16',
    'jeden 1. Montag 9-12 Uhr',
    'nach Absprache',
    'Mi 9-12 Uhr außer im Juli',
  ])('stay as they are where they say something else: %s', (text) => {
    expect(openingRuleIn(text)).toBe(text)
  })
})
