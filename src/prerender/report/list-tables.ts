import { areaChain, nearAreas } from '#domain/area.ts'
import { dueDate } from '#domain/freshness.ts'
import { firstPhone, type Offer, offerKinds } from '#domain/offer.ts'
import { askedDocuments, everydayNeeds, isWithoutLocalHelp, overdueOffers, reachOf } from '#domain/report/gaps.ts'
import type { Origin } from '#domain/text.ts'
import { languageOf } from '#i18n/languages.ts'
import { kindLabels, notKnown, originLabels } from './labels.ts'
import type { ReportSource } from './report-source.ts'
import { type Cell, enumeration, type ReportTable, share } from './table.ts'

const offerLink = ({ titleOf }: ReportSource, id: string): Cell => ({ text: titleOf(id), page: { kind: 'offer', id } })
const dateCell = ({ dateText }: ReportSource, date: string | undefined): Cell => ({ text: dateText(date), csv: date })

/** Facts that must be checked again, by provider: what somebody works off with the telephone. */
export function overdueTable(source: ReportSource): ReportTable {
  const { offers, today } = source
  const byProvider = (a: Offer, b: Offer) =>
    source.providerOf(a.provider).localeCompare(source.providerOf(b.provider), 'de')
  // Sorting is stable: within a provider the longest overdue stay first.
  const overdue = [...overdueOffers(offers, today)].sort(byProvider)
  return {
    id: 'ueberfaellig',
    title: 'Neu zu prüfen, nach Anbieter',
    notes: [
      `${share(overdue.length, offers.length, 'Angeboten')} waren am ${source.dateText(today)} neu zu prüfen. Erst ein Anruf oder die Bestätigung des Anbieters macht Angaben wieder neu.`,
    ],
    columns: [
      { title: 'Anbieter' },
      { title: 'Kennung', onlyCsv: true },
      { title: 'Angebot' },
      { title: 'Angaben von' },
      { title: 'Zu prüfen bis' },
      { title: 'Telefon' },
    ],
    rows: overdue.map((offer) => [
      source.providerOf(offer.provider),
      offer.id,
      offerLink(source, offer.id),
      dateCell(source, offer.factsOf),
      dateCell(source, dueDate(offer)),
      firstPhone(offer)?.shown ?? notKnown,
    ]),
    folded: true,
  }
}

/** How many offers of each kind lack a phone, an address or hours. */
export function reachTable({ offers }: ReportSource): ReportTable {
  const rowOf = (title: string, some: readonly Offer[]) => {
    const reaches = some.map(reachOf)
    return [
      title,
      some.length,
      reaches.filter(({ phone }) => !phone).length,
      reaches.filter(({ address }) => !address).length,
      reaches.filter(({ hours }) => hours !== 'known').length,
      reaches.filter(({ hours }) => hours === 'appointment').length,
      reaches.filter(({ phone, address, hours }) => !phone && !address && hours !== 'known').length,
    ]
  }
  return {
    id: 'erreichbarkeit',
    title: 'Ohne Telefon, Adresse oder Zeiten',
    notes: [
      'Was fehlt, steht in keiner Quelle, die veröffentlicht werden darf. Leistungen und Internetangebote brauchen oft weder Adresse noch Zeiten. Eine geheime Adresse zählt als keine.',
    ],
    columns: [
      'Art',
      'Angebote',
      'ohne Telefon',
      'ohne Adresse',
      'ohne Zeiten',
      'davon nach Vereinbarung',
      'ohne alle drei',
    ].map((title) => ({ title })),
    rows: offerKinds
      .map((kind) => ({ kind, own: offers.filter((offer) => offer.kind === kind) }))
      .filter(({ own }) => own.length > 0)
      .map(({ kind, own }) => rowOf(kindLabels[kind], own)),
    totals: [rowOf('Alle Angebote', offers)],
  }
}

/** Offers that somebody goes to, and of which we do not know how, where or when. */
export function unreachableTable(source: ReportSource): ReportTable {
  const { local } = source
  const lacking = local
    .map((offer) => ({ offer, reach: reachOf(offer) }))
    .filter(({ reach }) => !reach.phone || !reach.address || reach.hours === 'unknown')
  const knownText = (known: boolean) => (known ? 'bekannt' : 'fehlt')
  return {
    id: 'ohne-kontakt',
    title: 'Örtliche Angebote, bei denen Telefon, Adresse oder Zeiten fehlen',
    notes: [
      `${share(lacking.length, local.length, 'örtlichen Angeboten')} fehlt wenigstens eines davon. Als Tabelle lässt sich die Liste zum Nachfragen weitergeben.`,
    ],
    columns: [
      { title: 'Kennung', onlyCsv: true },
      { title: 'Angebot' },
      { title: 'Anbieter' },
      { title: 'Telefon' },
      { title: 'Adresse' },
      { title: 'Zeiten' },
    ],
    rows: lacking.map(({ offer, reach }) => [
      offer.id,
      offerLink(source, offer.id),
      source.providerOf(offer.provider),
      knownText(reach.phone),
      offer.places.some(({ confidential }) => confidential) ? 'geheim' : knownText(reach.address),
      reach.hours === 'appointment' ? 'nach Vereinbarung' : knownText(reach.hours === 'known'),
    ]),
    folded: true,
  }
}

/** Who wrote the texts of each language, and which of them are older than the German ones. */
export function translationTable({ facts, allWords }: ReportSource): ReportTable {
  const origins = Object.keys(originLabels) as Origin[]
  const rows = facts.locales.map((locale) => {
    const words = allWords[locale]
    const own = facts.offers.flatMap(({ id }) => words?.offers[id] ?? [])
    const lists = words ? `${originLabels[words.origin]}${words.stale ? ', älter als die deutschen' : ''}` : notKnown
    const name = `${languageOf(locale).name} (${locale})`
    return [
      locale === facts.sourceLocale ? `${name}, Ausgangstext` : name,
      own.length,
      ...origins.map((origin) => own.filter((text) => text.origin === origin).length),
      own.filter(({ stale }) => stale).length,
      facts.offers.length - own.length,
      lists,
    ]
  })
  return {
    id: 'uebersetzungen',
    title: 'Stand der Übersetzungen',
    notes: [
      `Gezählt werden die Texte von ${facts.offers.length} Angeboten in jeder Sprache. „Veraltet“ heißt: Der deutsche Text hat sich seither geändert.`,
      `${languageOf(facts.sourceLocale).name} ist der Ausgangstext und keine Übersetzung; die Zeile sagt, wer ihn geschrieben hat.`,
    ],
    columns: [
      'Sprache',
      'Texte',
      ...origins.map((origin) => originLabels[origin]),
      'veraltet',
      'fehlt',
      'Wörter der Listen (Themen, Ziele, Anliegen)',
    ].map((title) => ({ title })),
    rows,
  }
}

/** Needs for which nobody near helps. */
export function needTable(source: ReportSource): ReportTable {
  const { facts, words, offers } = source
  const all = everydayNeeds(facts, offers)
  const far = all.filter(isWithoutLocalHelp)
  const nameOf = (area: string) => words.areas[area]?.name ?? area
  const areas = areaChain(facts.areas, facts.site.area).map(nameOf)
  const near = enumeration(nearAreas(facts).map(nameOf))
  return {
    id: 'anliegen-ohne-ort',
    title: 'Anliegen ohne örtliches Angebot',
    notes: [
      `Zu ${share(far.length, all.length, 'Anliegen')} führt kein Angebot ${near}. Leistungen für ganz Deutschland helfen auch dort; es fehlt eine Stelle am Ort.`,
      `Nicht mitgezählt sind die ${facts.helpNow.length} Notfälle der Seite „${source.t('nav.help-now')}“: Für sie gibt es Nummern, die überall gelten.`,
    ],
    columns: [
      { title: 'Kennung', onlyCsv: true },
      { title: 'Anliegen' },
      { title: 'Thema' },
      ...areas.map((title) => ({ title })),
    ],
    rows: far.map(({ need, byArea }) => [
      need.id,
      { text: words.needs[need.id]?.sentence ?? need.id, page: { kind: 'need' as const, id: need.id } },
      words.topics[need.topic]?.name ?? need.topic,
      ...byArea,
    ]),
  }
}

/** Papers that people are asked for most. */
export function documentTable({ facts, words, offers }: ReportSource): ReportTable {
  const asked = askedDocuments(facts, offers).filter(([, count]) => count > 0)
  const asking = offers.filter(({ documents }) => documents.length > 0).length
  const official = new Map(facts.documents.map((document) => [document.id, document.official]))
  return {
    id: 'unterlagen',
    title: 'Unterlagen, die am häufigsten verlangt werden',
    notes: [
      `Bei ${share(asking, offers.length, 'Angeboten')} stehen Unterlagen in den Quellen. Bei den anderen wissen wir nicht, ob welche verlangt werden.`,
    ],
    columns: [
      { title: 'Kennung', onlyCsv: true },
      { title: 'Unterlage' },
      { title: 'Amtlicher Name' },
      { title: 'Verlangt von Angeboten' },
    ],
    rows: asked.map(([id, count]) => [id, words.documents[id]?.name ?? id, official.get(id) ?? '', count]),
  }
}
