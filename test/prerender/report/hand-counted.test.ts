import { describe, expect, it } from 'vitest'
import type { Words } from '#domain/catalogue.ts'
import type { Offer } from '#domain/offer.ts'
import { reportSource } from '#prerender/report/report-source.ts'
import { reportChapters } from '#prerender/report/report-tables.ts'
import { summarySentences } from '#prerender/report/summary.ts'
import { cellText, type ReportTable } from '#prerender/report/table.ts'
import { anOffer, facts, weekly } from '#test/builders.ts'
import { speak } from '#test/words.ts'

/** Five offers, each different from the others in every way that the report counts. */
const phone = {
  kind: 'phone',
  number: '+4936911',
  shown: '03691 1',
  purpose: 'advice',
  free: false,
} as const
const offers: readonly Offer[] = [
  anOffer({
    id: 'office',
    topics: ['money'],
    needs: ['rent'],
    goals: ['served'],
    area: 'eisenach',
    hours: weekly({ mon: ['09:00-12:00'] }),
    cost: 'free',
    access: ['appointment'],
    languages: ['de'],
    contacts: [phone],
    places: [{ id: 'main', street: 'Markt 1', postcode: '99817', town: 'Eisenach' }],
    documents: ['id-card'],
  }),
  anOffer({
    id: 'hotline',
    kind: 'hotline',
    topics: ['money', 'housing'],
    needs: ['rent', 'debts'],
    area: 'de',
    hours: { kind: 'always' },
    cost: 'free',
    access: ['phone'],
    anonymous: true,
    languages: ['de', 'ar'],
    contacts: [phone],
  }),
  anOffer({
    id: 'advice',
    topics: ['housing'],
    area: 'eisenach',
    audience: { groups: ['families'] },
    hours: { kind: 'appointment' },
    cost: 'free',
    access: ['walk-in', 'appointment'],
    anonymous: false,
    contacts: [phone],
    places: [{ id: 'main', confidential: true }],
    documents: ['id-card', 'payslip'],
    checked: { date: '2020-05-04', how: 'phone' },
  }),
  anOffer({
    id: 'late',
    topics: ['housing'],
    area: 'eisenach',
    hours: weekly({ thu: ['17:00-19:00'], sat: ['10:00-12:00'] }),
    cost: 'paid',
    access: ['referral'],
  }),
  anOffer({
    id: 'silent',
    topics: ['money'],
    area: 'de',
    sources: [{ law: '§ 1', date: 'undated' }],
    checked: { date: '2026-03-02', how: 'source' },
  }),
]

const catalogueFacts = facts({
  areas: [{ id: 'eisenach', within: 'th' }, { id: 'th', within: 'de' }, { id: 'de' }],
  topics: ['money', 'housing'].map((id) => ({ id, icon: 'money' as const })),
  needs: [
    { id: 'rent', topic: 'housing', offers: ['office', 'hotline'] },
    { id: 'debts', topic: 'money', offers: ['hotline'] },
    { id: 'poisoned', topic: 'money', offers: ['hotline'] },
  ],
  helpNow: ['poisoned'],
  audiences: [{ id: 'families', needs: [] }],
  documents: ['id-card', 'payslip'].map((id) => ({ id, official: id })),
  goals: [
    {
      id: 'family',
      focuses: [
        {
          id: 'poverty',
          goals: [
            { id: 'served', by: 'offers' },
            { id: 'empty', by: 'offers' },
            { id: 'plan', by: 'town' },
          ],
        },
      ],
    },
  ],
  offers,
})

const words = {
  topics: { money: { name: 'Geld' }, housing: { name: 'Wohnen' } },
  areas: { eisenach: { name: 'in Eisenach' }, th: { name: 'in Thüringen' }, de: { name: 'in Deutschland' } },
  audiences: { families: { name: 'Familien' } },
  needs: { rent: { sentence: 'Miete.' }, debts: { sentence: 'Schulden.' } },
  documents: { 'id-card': { name: 'Ausweis' }, payslip: { name: 'Lohnzettel' } },
  goals: {},
  offers: Object.fromEntries(offers.map(({ id }) => [id, { title: id, origin: 'written' }])),
  messages: {},
} as unknown as Words

const source = reportSource(
  {
    facts: catalogueFacts,
    words: { de: words },
    details: {
      schema: catalogueFacts.schema,
      edition: 'test',
      offers: Object.fromEntries(offers.map((offer) => [offer.id, offer])),
    },
    detailWords: {},
    goalReasons: {},
    map: { drawing: undefined, districts: [], stations: [], stops: [], credits: [], streets: false },
  },
  speak.de,
)

const tables = reportChapters(source).flatMap((chapter) => chapter.tables)

/** A table as somebody writes it on paper. */
function onPaper(id: string): readonly string[] {
  const table = tables.find((one) => one.id === id) as ReportTable
  const rows = [...table.rows, ...(table.totals ?? [])].map((row) => row.map(cellText))
  return [table.columns.map(({ title }) => title), ...rows].map((row) => row.join(' | '))
}

describe('what the report counts, held against counting by hand', () => {
  it.each([
    {
      id: 'zielgruppen-themen',
      counted: [
        'Zielgruppe | Angebote | davon örtlich | Geld | Wohnen',
        'Familien | 1 | 1 | 0 | 1',
        'für alle, ohne eigene Gruppe | 4 | 2 | 3 | 2',
        'Alle Angebote | 5 | 3 | 3 | 3',
        'davon örtlich | 3 | 3 | 1 | 2',
      ],
    },
    {
      id: 'gebiete-themen',
      counted: [
        'Angebot gilt | Angebote | Geld | Wohnen',
        'in Eisenach | 3 | 1 | 2',
        'in Thüringen | 0 | 0 | 0',
        'in Deutschland | 2 | 2 | 1',
        'Alle Angebote | 5 | 3 | 3',
      ],
    },
    {
      id: 'orte-themen',
      counted: [
        'Adresse in | Angebote | Geld | Wohnen',
        'Eisenach | 1 | 1 | 0',
        'Adresse ist geheim | 1 | 0 | 1',
        'keine Adresse bekannt | 3 | 2 | 2',
        'Alle Angebote | 5 | 3 | 3',
      ],
    },
    {
      id: 'zeiten-themen',
      counted: [
        'Thema | Angebote | davon örtlich | rund um die Uhr | abends (nach 18 Uhr) | am Wochenende | nur werktags bis 18 Uhr | nach Vereinbarung | Zeiten nicht bekannt',
        'Geld | 3 | 1 | 1 | 0 | 0 | 1 | 0 | 1',
        'Wohnen | 3 | 2 | 1 | 1 | 1 | 0 | 1 | 0',
        'Alle Angebote | 5 | 3 | 1 | 1 | 1 | 1 | 1 | 1',
        'davon örtlich | 3 | 3 | 0 | 1 | 1 | 1 | 1 | 0',
      ],
    },
    {
      id: 'kosten-themen',
      counted: [
        'Thema | Angebote | kostenlos | ermäßigt | kostet etwas | verschieden | Kosten nicht bekannt',
        'Geld | 3 | 2 | 0 | 0 | 0 | 1',
        'Wohnen | 3 | 2 | 0 | 1 | 0 | 0',
        'Alle Angebote | 5 | 3 | 0 | 1 | 0 | 1',
      ],
    },
    {
      id: 'anonym-themen',
      counted: [
        'Thema | Angebote | anonym | nicht anonym | Anonymität nicht bekannt',
        'Geld | 3 | 1 | 0 | 2',
        'Wohnen | 3 | 1 | 1 | 1',
        'Alle Angebote | 5 | 1 | 1 | 3',
      ],
    },
    {
      id: 'zugang-themen',
      counted: [
        'Thema | Angebote | ohne Termin hingehen | am Telefon oder im Internet | nur mit Termin, Anmeldung oder Überweisung | Zugang nicht bekannt',
        'Geld | 3 | 0 | 1 | 1 | 1',
        'Wohnen | 3 | 1 | 1 | 1 | 0',
        'Alle Angebote | 5 | 1 | 1 | 2 | 1',
      ],
    },
    {
      id: 'erreichbarkeit',
      counted: [
        'Art | Angebote | ohne Telefon | ohne Adresse | ohne Zeiten | davon nach Vereinbarung | ohne alle drei',
        'Telefon | 1 | 0 | 1 | 0 | 0 | 0',
        'Ort | 4 | 2 | 3 | 2 | 1 | 1',
        'Alle Angebote | 5 | 2 | 4 | 2 | 1 | 1',
      ],
    },
    {
      id: 'alter-pruefung',
      counted: [
        'Alter der Angaben | Angebote | mit der Quelle verglichen | angerufen | vom Anbieter bestätigt',
        'bis 6 Monate | 3 | 0 | 3 | 0',
        'über 6 bis 12 Monate | 0 | 0 | 0 | 0',
        'über 1 bis 2 Jahre | 0 | 0 | 0 | 0',
        'über 2 bis 5 Jahre | 0 | 0 | 0 | 0',
        'über 5 Jahre | 1 | 0 | 1 | 0',
        'ohne Datum | 1 | 1 | 0 | 0',
        'Alle Angebote | 5 | 1 | 4 | 0',
      ],
    },
    {
      id: 'alter-quellen',
      counted: [
        'Alter der Angaben | Angebote | nur Internetseiten | nur Gesetze | Internetseiten und Gesetze',
        'bis 6 Monate | 3 | 3 | 0 | 0',
        'über 6 bis 12 Monate | 0 | 0 | 0 | 0',
        'über 1 bis 2 Jahre | 0 | 0 | 0 | 0',
        'über 2 bis 5 Jahre | 0 | 0 | 0 | 0',
        'über 5 Jahre | 1 | 1 | 0 | 0',
        'ohne Datum | 1 | 0 | 1 | 0',
        'Alle Angebote | 5 | 4 | 1 | 0',
      ],
    },
    {
      id: 'anliegen-ohne-ort',
      counted: [
        'Kennung | Anliegen | Thema | in Eisenach | in Thüringen | in Deutschland',
        'debts | Schulden. | Geld | 0 | 0 | 1',
      ],
    },
    {
      id: 'unterlagen',
      counted: [
        'Kennung | Unterlage | Amtlicher Name | Verlangt von Angeboten',
        'id-card | Ausweis | id-card | 2',
        'payslip | Lohnzettel | payslip | 1',
      ],
    },
  ])('$id', ({ id, counted }) => {
    expect(onPaper(id)).toEqual(counted)
  })

  it('ueberfaellig: the undated offer and the old one', () => {
    expect(
      onPaper('ueberfaellig')
        .slice(1)
        .map((row) => row.split(' | ')[1]),
    ).toEqual(['silent', 'advice'])
  })

  it('ohne-kontakt: the local offers that lack something; one by appointment does not lack hours', () => {
    const rows = onPaper('ohne-kontakt').slice(1)
    expect(
      rows.map((row) =>
        row
          .split(' | ')
          .filter((_, column) => column !== 1 && column !== 2)
          .join(' | '),
      ),
    ).toEqual(['advice | bekannt | geheim | nach Vereinbarung', 'late | fehlt | fehlt | bekannt'])
  })
})

describe('the summary of the same catalogue', () => {
  const summary = summarySentences(source).join('\n')

  it.each([
    'enthält 5 Angebote (jüngste Prüfung: 2. März 2026); davon gelten 3 von 5 (60 %) eigens für Eisenach.',
    'Von 3 Leitzielen der Strategie sind 2 solche, denen Angebote dienen können; 1 von 2 (50 %) haben wenigstens eines.',
    'Ohne Angebot in dieser Sammlung ist das Ziel „empty“.',
    'Am wenigsten eigene Angebote haben die Gruppen Familien (1).',
    'Zeiten sind bei 3 von 5 Angeboten (60 %) bekannt; davon sind 2 von 3 (67 %) abends nach 18 Uhr oder am Wochenende erreichbar, 1 davon örtlich. Nach Vereinbarung hilft 1 weiteres.',
    'ist bei 2 von 5 Angeboten (40 %) bekannt; 1 davon nennen außer Deutsch noch eine andere.',
    'Zu 1 von 2 Anliegen (50 %) gibt es Hilfe, aber keine örtliche (Notfälle nicht gezählt).',
    'Am 2. März 2026 neu zu prüfen sind die Angaben von 2 von 5 Angeboten (40 %);',
  ])('%s', (sentence) => {
    expect(summary).toContain(sentence)
  })

  it('counts what is overdue for the day that is asked for', () => {
    const later = summarySentences({ ...source, today: '2027-06-01' }).join('\n')
    expect(later).toContain('Am 1. Juni 2027 neu zu prüfen sind die Angaben von 5 von 5 Angeboten (100 %);')
  })
})
