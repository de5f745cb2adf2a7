import type * as v from 'valibot'
import { offerFile, offerWordsHead } from '#content/offer-file.ts'
import type { OfferSource } from '#content/offers.ts'
import type { Locale } from '#domain/text.ts'
import { type Column, cellsOf, columnsOf, rawOffer } from '#open-data/offers-csv.ts'
import { beyondShape, type Surroundings, written } from './beyond-shape.ts'
import { bodyMistake } from './body.ts'
import { copied, type Data, leadsInto, putAt, valueAt } from './data.ts'
import { judged, type Rules } from './fitting.ts'
import { type Incoming, type Note, notUnderstood } from './incoming.ts'
import { type NewWords, newWords } from './new-offer.ts'

/** A column of which the content says something else than the file. */
export interface Difference {
  readonly column: Column
  readonly where: string
  readonly here: string
  readonly there: string
}

/** Where the file says something else of an offer than the content. Its provider is compared with those of other rows. */
export function differences(incoming: Incoming, existing: OfferSource, locales: readonly Locale[]): Difference[] {
  const here = cellsOf({ ...rawOffer(existing, new Map()), facts: written(existing.facts) }, locales)
  const there = cellsOf(incoming.offer, locales)
  const spoken = new Set(incoming.columns)
  return columnsOf(locales).flatMap((column) => {
    const { name, part, path } = column
    const own = here.get(name) ?? ''
    const other = there.get(name) ?? ''
    if (part === 'provider' || !spoken.has(name) || own === other) return []
    return [{ column, where: incoming.placeOf(part, path), here: own, there: other }]
  })
}

/** A value that changes, and the way to it in its file. `undefined` is taken out. */
export interface Change {
  readonly way: readonly string[]
  readonly value: unknown
}

/** An offer that the content has, with what a file says otherwise. */
export interface ChangedOffer {
  readonly id: string
  readonly facts: readonly Change[]
  readonly words: Readonly<Record<Locale, { readonly head: readonly Change[]; readonly body: string | undefined }>>
  /** Languages that the offer did not have. */
  readonly newWords: Readonly<Record<Locale, NewWords>>
  /** Columns that were not understood: there nothing changes. */
  readonly refused: ReadonlySet<string>
  readonly notes: readonly Note[]
}

const stays = 'Hier bleibt, was schon steht.'

/** What of these columns can be put into checked data. A column with a mistake changes nothing. */
function acceptable<Schema extends v.GenericSchema>(
  rules: Rules<Schema>,
  before: object,
  columns: readonly Column[],
  given: (column: Column) => unknown,
  say: (column: Column, message: string) => void,
): Change[] {
  const data = copied(before)
  // What is odd already must not keep anybody from mending the rest.
  const old = new Set(judged(rules, copied(before)).mistakes.map(({ way }) => way.join('.')))
  const taken = new Set(columns)
  for (const column of columns) putAt(data, column.path, given(column))
  while (taken.size > 0) {
    const mistakes = judged(rules, data).mistakes.filter(({ way }) => !old.has(way.join('.')))
    if (mistakes.length === 0) break
    for (const { way, message } of mistakes) {
      const meant = [...taken].filter(({ path }) => leadsInto(way, path) || leadsInto(path, way))
      for (const column of meant.length > 0 ? meant : [...taken]) {
        say(column, `${notUnderstood(valueAt(data, way), message)} ${stays}`)
        taken.delete(column)
      }
    }
    // From the beginning: putting back one by one would leave empty things between.
    for (const key of Object.keys(data)) delete data[key]
    Object.assign(data, copied(before))
    for (const column of taken) putAt(data, column.path, given(column))
  }
  return [...taken].map((column) => ({ way: column.path, value: given(column) }))
}

/** Takes over what a file says otherwise. What was not understood leaves the offer as it is; its status never changes. */
export function changedOffer(
  incoming: Incoming,
  existing: OfferSource,
  differing: readonly Difference[],
  provider: string,
  surroundings: Surroundings,
): ChangedOffer {
  const notes: Note[] = []
  const columns = differing.map(({ column }) => column)
  const refused = new Set<string>()
  const note = (column: Column, message: string) => {
    refused.add(column.name)
    notes.push({ where: incoming.placeOf(column.part, column.path), message })
  }
  const facts = acceptable(
    { schema: offerFile, beyond: (data) => beyondShape(data, surroundings) },
    written(existing.facts),
    columns.filter(({ part }) => part === 'facts'),
    ({ path }) => (path[0] === 'provider' ? provider : valueAt(incoming.offer.facts, path)),
    note,
  )
  const words: Record<Locale, { head: readonly Change[]; body: string | undefined }> = {}
  const added: Record<Locale, NewWords> = {}
  for (const locale of new Set(columns.flatMap(({ part }) => (part === 'facts' ? [] : [part])))) {
    const here = existing.words[locale]
    const there: Data = copied(incoming.offer.words[locale])
    const own = columns.filter(({ part }) => part === locale)
    if (!here) {
      const found = newWords(there, {}, (way, message) => notes.push({ where: incoming.placeOf(locale, way), message }))
      if (found) added[locale] = found
      else {
        for (const { name } of own) refused.add(name)
        const message = `Der Text „${locale}“ ist unvollständig und wurde nicht übernommen.`
        notes.push({ where: incoming.placeOf(locale, ['title']), message })
      }
      continue
    }
    const head = acceptable(
      { schema: offerWordsHead },
      here.head,
      own.filter(({ path }) => path[0] !== 'body'),
      ({ path }) => valueAt(there, path),
      note,
    )
    const [below] = own.filter(({ path }) => path[0] === 'body')
    const body = below && (typeof there.body === 'string' ? there.body : '')
    const mistake = body === undefined ? undefined : bodyMistake(body)
    if (below && mistake !== undefined) note(below, `${mistake} ${stays}`)
    if (head.length > 0 || (body !== undefined && mistake === undefined))
      words[locale] = { head, body: mistake === undefined ? body : undefined }
  }
  return { id: incoming.id, facts, words, newWords: added, refused, notes }
}

/** Whether anything of it was understood. */
export const changesSomething = ({ facts, words, newWords: added }: ChangedOffer) =>
  facts.length > 0 || Object.keys(words).length > 0 || Object.keys(added).length > 0
