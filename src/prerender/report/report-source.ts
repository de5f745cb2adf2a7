import { nearAreas } from '#domain/area.ts'
import type { Facts, Words } from '#domain/catalogue.ts'
import type { MapData } from '#domain/map/data.ts'
import type { Offer } from '#domain/offer.ts'
import type { EditionParts } from '#domain/report/edition-data.ts'
import type { Locale } from '#domain/text.ts'
import { formatDate } from '#i18n/dates.ts'
import type { Translate } from '#i18n/translate.ts'

/** The parts of a compiled catalogue that the planners' report is made of. */
export interface PlannedCatalogue extends EditionParts {
  /** Why an offer serves a goal: offer id → goal id → reason. */
  readonly goalReasons: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly map: MapData
}

/** A catalogue as the report looks at it: whole offers, and what things are called in German. */
export interface ReportSource {
  readonly facts: Facts
  readonly offers: readonly Offer[]
  /** Those for the town and what lies between it and its state: what a planner there can change. */
  readonly local: readonly Offer[]
  readonly words: Words
  readonly allWords: Readonly<Record<Locale, Words>>
  readonly goalReasons: PlannedCatalogue['goalReasons']
  readonly map: MapData
  /** The newest check in the edition. */
  readonly asOf: string
  /** The day for which ages are counted. */
  readonly today: string
  readonly t: Translate
  titleOf(offer: string): string
  providerOf(provider: string): string
  /** `2024-05` → `Mai 2024`; `undefined` → `ohne Datum`. */
  dateText(date: string | undefined): string
}

/**
 * Opens a catalogue for the report. Ages are counted for the newest check, so that the same content gives the same pages; then
 * nothing grows older while nobody checks. Who has a clock names the `day`.
 */
export function reportSource(catalogue: PlannedCatalogue, t: Translate, day = catalogue.facts.asOf): ReportSource {
  const { facts, details, words: allWords, goalReasons, map } = catalogue
  const words = allWords[facts.sourceLocale]
  if (!words) throw new Error(`the report needs words in ${facts.sourceLocale}`)
  const providers = new Map(facts.providers.map(({ id, name }) => [id, name]))
  const offers = facts.offers.flatMap((offer): Offer[] => {
    const own = details.offers[offer.id]
    return own ? [{ ...offer, ...own }] : []
  })
  const near = nearAreas(facts)
  return {
    facts,
    offers,
    local: offers.filter(({ area }) => near.includes(area)),
    words,
    allWords,
    goalReasons,
    map,
    asOf: facts.asOf,
    today: day,
    t,
    titleOf: (offer) => words.offers[offer]?.title ?? offer,
    providerOf: (provider) => providers.get(provider) ?? provider,
    dateText: (date) => (date === undefined ? 'ohne Datum' : formatDate(t, date)),
  }
}
