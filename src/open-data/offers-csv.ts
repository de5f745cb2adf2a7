import type { Way } from '#content/check.ts'
import type { OfferFile, OfferWordsHead } from '#content/offer-file.ts'
import type { OfferSource } from '#content/offers.ts'
import type { Provider } from '#domain/catalogue.ts'
import { csvText } from '#domain/csv.ts'
import type { Locale } from '#domain/text.ts'
import { date, type Form, ids, lines, number, stamp, text, texts, thing, things, yesNo } from './cells.ts'

/** Facts that are no columns: an import never publishes an offer and never withdraws one. */
type NotInTable = 'status' | 'replacedBy'
/** Facts with parts, each of which has a column. */
type WithParts = 'audience' | 'hours' | 'apply' | 'checked'
type FactColumn =
  | Exclude<keyof OfferFile, NotInTable | WithParts>
  | { [Fact in WithParts]: `${Fact}.${keyof NonNullable<OfferFile[Fact]> & string}` }[WithParts]

/** The columns of facts, named after their place in `offer.yaml`. A fact without one would be lost on the way, so none may be missing. */
const factForms: Readonly<Record<FactColumn, Form>> = {
  official: text,
  provider: text,
  kind: text,
  confidence: text,
  area: text,
  topics: ids,
  needs: ids,
  goals: texts,
  'audience.groups': ids,
  'audience.childAge': thing,
  'audience.age': thing,
  'audience.residence': ids,
  'audience.income': text,
  cost: text,
  amounts: things,
  access: ids,
  anonymous: yesNo,
  languages: ids,
  interpreter: yesNo,
  stepFree: yesNo,
  places: things,
  'hours.open': text,
  'hours.appointment': yesNo,
  'hours.exceptions': things,
  contacts: things,
  askAt: ids,
  'apply.retroactive': text,
  'apply.objection': yesNo,
  documents: ids,
  law: lines,
  related: ids,
  sources: things,
  'checked.date': date,
  'checked.how': text,
  review: number,
}

/** The columns that hold a day and nothing else. */
export const dateColumns: ReadonlySet<string> = new Set(
  Object.entries(factForms).flatMap(([column, form]) => (form === date ? [column] : [])),
)

/** The columns of words, each once a language: `title:ar`. */
const wordForms: Readonly<Record<keyof OfferWordsHead | 'body', Form>> = {
  title: text,
  summary: text,
  who: text,
  cost: text,
  hours: text,
  deadline: text,
  next: text,
  amounts: texts,
  keywords: lines,
  steps: lines,
  body: text,
  origin: text,
  basedOn: stamp,
}

const providerForms: Readonly<Record<Exclude<keyof Provider, 'id'>, Form>> = { name: text, kind: text, web: text }

/** An offer as a table or its files say it: nobody has checked it yet. */
export interface RawOffer {
  readonly facts: Readonly<Record<string, unknown>>
  readonly provider: Readonly<Record<string, unknown>>
  readonly words: Readonly<Record<Locale, Readonly<Record<string, unknown>>>>
}

/** A column and where its value stands. */
export interface Column {
  readonly name: string
  readonly form: Form
  /** What it is about: the facts of the offer, its provider, or its words in a language. */
  readonly part: 'facts' | 'provider' | Locale
  readonly path: readonly string[]
}

/** The columns of a table in these languages, in their order. */
export function columnsOf(locales: readonly Locale[]): readonly Column[] {
  const column = (part: string, name: (key: string) => string, forms: Readonly<Record<string, Form>>) =>
    Object.entries(forms).map(([key, form]): Column => ({ name: name(key), form, part, path: key.split('.') }))
  const [official, provider, ...facts] = column('facts', (key) => key, factForms)
  const ofProvider = column('provider', (key) => `provider.${key}`, providerForms)
  const words = locales.flatMap((locale) => column(locale, (key) => `${key}:${locale}`, wordForms))
  return [official, provider, ...ofProvider, ...facts, ...words].filter((one) => one !== undefined)
}

const partOf = (offer: RawOffer, part: string) =>
  part === 'facts' || part === 'provider' ? offer[part] : offer.words[part]

function valueAt(thing: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], thing)
}

/** The cells of an offer, by column, in their order. Empty ones are there too. */
export function cellsOf(offer: RawOffer, locales: readonly Locale[]): Map<string, string> {
  return new Map(
    columnsOf(locales).map(({ name, form, part, path }) => {
      const value = valueAt(partOf(offer, part), path)
      return [name, value === undefined ? '' : form.write(value)]
    }),
  )
}

/** An offer from its cells. Columns that we do not know are left alone: `unknownColumns` names them. */
export function offerIn(cells: ReadonlyMap<string, string>): RawOffer {
  const offer = { facts: {}, provider: {}, words: {} as Record<Locale, Record<string, unknown>> }
  for (const { name, form, part, path } of columnsOf(localesOf(cells.keys()))) {
    const cell = cells.get(name)?.trim() ?? ''
    if (cell === '') continue
    if (part !== 'facts' && part !== 'provider') offer.words[part] ??= {}
    let inside = partOf(offer, part) as Record<string, unknown>
    for (const key of path.slice(0, -1)) {
      inside[key] ??= {}
      inside = inside[key] as Record<string, unknown>
    }
    inside[path[path.length - 1] ?? ''] = form.read(cell)
  }
  return offer
}

/** The languages that a table has columns for. */
export function localesOf(columns: Iterable<string>): Locale[] {
  const found = [...columns].flatMap((name) => {
    const [, key = '', locale] = /^(\w+):([a-z]{2,3}(?:-[a-z]+)?)$/.exec(name) ?? []
    return locale && Object.hasOwn(wordForms, key) ? [locale] : []
  })
  return [...new Set(found)]
}

/** Columns whose meaning we do not know. */
export function unknownColumns(columns: readonly string[]): string[] {
  const known = new Set(columnsOf(localesOf(columns)).map(({ name }) => name))
  return columns.filter((name) => name !== '' && name !== 'id' && !known.has(name))
}

/** The name of the column in which a value stands: `places`, `0`, `street` of the facts → `places`. */
export function columnAt(part: Column['part'], way: Way): string {
  if (part === 'provider') return `provider.${way.join('.')}`
  if (part !== 'facts') return `${way[0] ?? 'body'}:${part}`
  const [first = '', second] = way
  const inside = `${first}.${second}`
  return Object.hasOwn(factForms, inside) ? inside : String(first)
}

/** An offer as its files say it. */
export function rawOffer(source: OfferSource, providers: ReadonlyMap<string, Provider>): RawOffer {
  const { name, kind, web } = providers.get(source.facts.provider) ?? {}
  const words = Object.entries(source.words).map(([locale, { head, body }]) => [locale, { ...head, body }] as const)
  return { facts: source.facts, provider: { name, kind, web }, words: Object.fromEntries(words) }
}

/** All offers as one table, an offer a row, every language a set of columns. */
export function offersCsv(
  offers: readonly OfferSource[],
  providers: readonly Provider[],
  locales: readonly Locale[],
): string {
  const byId = new Map(providers.map((provider) => [provider.id, provider]))
  const rows = [...offers]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((source) => [source.id, ...cellsOf(rawOffer(source, byId), locales).values()])
  return csvText([['id', ...columnsOf(locales).map(({ name }) => name)], ...rows])
}
