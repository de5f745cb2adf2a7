import { nearAreas } from '#domain/area.ts'
import type { Offer } from '#domain/offer.ts'
import { countsIn, crossTable, type Grouping, keysIn, unknown } from '#domain/report/cross-table.ts'
import {
  byAccess,
  byAge,
  byAnonymity,
  byArea,
  byCheck,
  byCost,
  byDue,
  byGroup,
  byLanguage,
  byOpening,
  bySource,
  byTopic,
  byTown,
  confidentialPlace,
  everybody,
  isOpenAtTheWeekend,
  isOpenInTheEvening,
  withoutPlace,
} from '#domain/report/groupings.ts'
import type { MessageKey } from '#i18n/translate.ts'
import {
  accessLabels,
  ageLabels,
  anonymityLabels,
  checkLabels,
  costLabels,
  notKnown,
  openingLabels,
  sourceLabels,
} from './labels.ts'
import type { ReportSource } from './report-source.ts'
import { type Chart, enumeration, type ReportTable, share } from './table.ts'

type Name = (key: string) => string

/** A grouping with what its drawers are called. */
interface NamedGrouping {
  readonly by: Grouping
  readonly title: string
  readonly name: Name
}

/** A drawer by its label; the one for what is not known always has a name. */
function named(labels: Readonly<Record<string, string>>): Name {
  return (key) => labels[key] ?? (key === unknown ? notKnown : key)
}

function topics({ facts, words }: ReportSource): NamedGrouping {
  return { by: byTopic(facts), title: 'Thema', name: (key) => words.topics[key]?.name ?? notKnown }
}

/** Offers for the country mix with the town's in a table: how many of them are near stands beside them. */
const localTitle = 'davon örtlich'

/** What every cross table says of itself. */
const severalTimes = 'Ein Angebot kann in mehreren Spalten oder Zeilen stehen. „Angebote“ zählt jedes nur einmal.'

/** Offers sorted by two groupings, with the number of all of them beside and below; with that of the local ones if they are given. */
function crossed(
  offers: readonly Offer[],
  rows: NamedGrouping,
  columns: NamedGrouping,
  about: Pick<ReportTable, 'id' | 'title' | 'notes' | 'showsGaps' | 'chart'>,
  local?: readonly Offer[],
): ReportTable {
  const counted = crossTable(offers, rows.by, columns.by)
  const columnKeys = keysIn(columns.by, offers)
  const nearRows = local && countsIn(rows.by, local)
  const nearColumns = local && countsIn(columns.by, local)
  const near = local ? [local.length] : []
  const titles = [rows.title, 'Angebote', ...(local ? [localTitle] : []), ...columnKeys.map(columns.name)]
  return {
    ...about,
    columns: titles.map((title) => ({ title })),
    rows: counted.rows.map(({ key, cells, total }) => [
      rows.name(key),
      total,
      ...(nearRows ? [nearRows.get(key) ?? 0] : []),
      ...cells,
    ]),
    totals: [
      ['Alle Angebote', counted.total, ...near, ...counted.columnTotals],
      ...(nearColumns ? [[localTitle, ...near, ...near, ...columnKeys.map((key) => nearColumns.get(key) ?? 0)]] : []),
    ],
  }
}

function chartOf(title: string, offers: readonly Offer[], { by, name }: Omit<NamedGrouping, 'title'>): Chart {
  return {
    title,
    of: offers.length,
    bars: [...countsIn(by, offers)].map(([key, value]) => ({ label: name(key), value })),
  }
}

/** For whom × what about. */
export function groupTable(source: ReportSource): ReportTable {
  const { facts, words, offers, local } = source
  const name: Name = (key) =>
    key === everybody ? 'für alle, ohne eigene Gruppe' : (words.audiences[key]?.name ?? notKnown)
  const notes = [
    severalTimes,
    'Gezählt wird, für wen ein Angebot eigens da ist. Was für alle da ist, hilft auch diesen Gruppen. Eine 0 heißt: kein eigenes Angebot in dieser Sammlung.',
  ]
  const about = { id: 'zielgruppen-themen', title: 'Zielgruppen und Themen', notes, showsGaps: true }
  return crossed(offers, { by: byGroup(facts), title: 'Zielgruppe', name }, topics(source), about, local)
}

/** For which area × what about: the gaps near the town. */
export function areaTable(source: ReportSource): ReportTable {
  const { facts, words, offers, local } = source
  const by = byArea(facts)
  const empty = facts.topics.filter(({ id }) => !local.some((offer) => offer.topics.includes(id)))
  const nearNames = enumeration(nearAreas(facts).map((area) => words.areas[area]?.name ?? area))
  const gaps = empty.map(({ id }) => `„${words.topics[id]?.name ?? id}“`)
  return crossed(
    offers,
    { by, title: 'Angebot gilt', name: (key) => words.areas[key]?.name ?? notKnown },
    topics(source),
    {
      id: 'gebiete-themen',
      title: 'Gebiete und Themen',
      notes: [
        severalTimes,
        `${share(local.length, offers.length, 'Angeboten')} gelten eigens ${nearNames}.`,
        gaps.length > 0
          ? `Themen ohne ein einziges solches Angebot: ${enumeration(gaps)}.`
          : 'Zu jedem Thema gibt es wenigstens ein solches Angebot.',
      ],
      showsGaps: true,
    },
  )
}

/** Where the doors are × what about. */
export function townTable(source: ReportSource): ReportTable {
  const { offers } = source
  const name: Name = (key) => {
    if (key === confidentialPlace) return 'Adresse ist geheim'
    return key === withoutPlace ? 'keine Adresse bekannt' : key
  }
  const known = offers.filter(({ places }) => places.some((place) => !place.confidential)).length
  return crossed(offers, { by: byTown(offers), title: 'Adresse in', name }, topics(source), {
    id: 'orte-themen',
    title: 'Orte und Themen',
    notes: [
      `Eine Adresse ist bekannt bei ${share(known, offers.length, 'Angeboten')}. Telefone, Internetangebote und Leistungen brauchen oft keine.`,
      'Für den Ortsteil hat die Sammlung kein eigenes Feld. Wo ihn der Name oder der Text eines Angebots nennt, ist das hier nicht gezählt, und aus der Adresse wird er nicht geraten.',
    ],
    showsGaps: true,
  })
}

/** Spoken there × what about. */
export function languageTable(source: ReportSource): ReportTable {
  const { facts, offers, local, t } = source
  const ours = [...new Set(facts.locales.map((locale) => locale.replace(/-.*$/, '')))]
  const name: Name = (key) => (key === unknown ? notKnown : t(`spoken.${key}` as MessageKey))
  const speaks = ({ languages }: Offer) => languages.length > 0
  const known = offers.filter(speaks).length
  const interpreters = offers.filter(({ interpreter }) => interpreter === true).length
  const about = {
    id: 'sprachen-themen',
    title: 'Gesprochene Sprachen und Themen',
    notes: [
      severalTimes,
      `Welche Sprachen dort gesprochen werden, ist bekannt bei ${share(known, offers.length, 'Angeboten')}, von den örtlichen bei ${share(local.filter(speaks).length, local.length)}. Bei den anderen kann es jede sein.`,
      `Dass Dolmetschen möglich ist, steht bei ${share(interpreters, offers.length, 'Angeboten')} in den Quellen.`,
    ],
    showsGaps: true,
  }
  return crossed(offers, { by: byLanguage(offers, ours), title: 'Dort gesprochen', name }, topics(source), about, local)
}

/** What about × when. */
export function openingTable(source: ReportSource): ReportTable {
  const { offers, local } = source
  const side = { by: byOpening, title: 'Zeiten', name: named(openingLabels) }
  const late = local.filter((offer) => isOpenInTheEvening(offer) || isOpenAtTheWeekend(offer)).length
  const about = {
    id: 'zeiten-themen',
    title: 'Abends und am Wochenende erreichbar',
    notes: [
      severalTimes,
      '„Abends“ heißt: an wenigstens einem Tag nach 18 Uhr. „Am Wochenende“ heißt: samstags oder sonntags. Was rund um die Uhr erreichbar ist, steht nur dort.',
      `Abends oder am Wochenende erreichbar sind ${share(late, local.length, 'örtlichen Angeboten')}.`,
      'Wo keine Zeiten bekannt sind, kann trotzdem abends offen sein.',
    ],
    chart: chartOf('Wann Angebote erreichbar sind', offers, side),
  }
  return crossed(offers, topics(source), side, about, local)
}

/** What about × how easily people get in: three small groupings beside each other. */
export function accessTables(source: ReportSource): readonly ReportTable[] {
  const { offers } = source
  const table = (id: string, title: string, by: Grouping, labels: Readonly<Record<string, string>>, note: string) => {
    const side = { by, title, name: named(labels) }
    return crossed(offers, topics(source), side, { id, title, notes: [severalTimes, note] })
  }
  return [
    table(
      'kosten-themen',
      'Kosten',
      byCost,
      costLabels,
      'Was die Hilfe selbst kostet. Einen Antrag zu stellen kostet nichts.',
    ),
    table(
      'anonym-themen',
      'Anonym',
      byAnonymity,
      anonymityLabels,
      'Ob Menschen ihren Namen nicht sagen müssen. Wo nichts steht, wissen wir es nicht.',
    ),
    table(
      'zugang-themen',
      'Ohne Termin',
      byAccess,
      accessLabels,
      'Gezählt wird der leichteste Weg: Wo man hingehen oder einen Termin machen kann, steht „ohne Termin hingehen“.',
    ),
  ]
}

/** How old the facts are × where they stand. */
export function ageTables(source: ReportSource): readonly ReportTable[] {
  const { offers, today } = source
  const ages = { by: byAge(today), title: 'Alter der Angaben', name: named(ageLabels) }
  const due = countsIn(byDue(today), offers)
  const note = `Eine Angabe ist so alt wie ihre neueste Quelle mit Datum; wer nur mit einer alten Seite vergleicht, macht sie nicht neuer. Gezählt am ${source.dateText(today)}.`
  return [
    crossed(
      offers,
      ages,
      { by: bySource, title: 'Quelle', name: named(sourceLabels) },
      {
        id: 'alter-quellen',
        title: 'Alter der Angaben und Art der Quelle',
        notes: [
          note,
          `Neu zu prüfen: ${share((due.get('overdue') ?? 0) + (due.get(unknown) ?? 0), offers.length, 'Angeboten')}, davon ${due.get(unknown) ?? 0} ohne ein Datum in den Quellen.`,
        ],
        chart: chartOf('Wie alt die Angaben sind', offers, ages),
      },
    ),
    crossed(
      offers,
      ages,
      { by: byCheck, title: 'Prüfung', name: named(checkLabels) },
      {
        id: 'alter-pruefung',
        title: 'Alter der Angaben und Art der letzten Prüfung',
        notes: [note],
      },
    ),
  ]
}
