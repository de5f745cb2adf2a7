import { catalogueSchema, type Facts } from '#domain/catalogue.ts'
import { factsDate } from '#domain/freshness.ts'
import type { DaySlots, Hours, Slot } from '#domain/hours.ts'
import type { Moment } from '#domain/moment.ts'
import type { Offer, OfferWords } from '#domain/offer.ts'
import { type Answer, type Finder, openFinder } from '#domain/search/finder.ts'
import { type Phrases, type SearchSources, searchFiles } from '#domain/search/search-files.ts'
import { searchedIn } from '#domain/search/searched-in.ts'
import type { KeptOffer } from '#storage/kept-offer.ts'

/** `09:30` as minutes since midnight; `26:00` is two o'clock in the night after. */
function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

/** `at('2026-03-02', '09:30')` */
export function at(date: string, time: string): Moment {
  return { date, minutes: minutes(time) }
}

/** `slot('20:00-26:00')` */
export function slot(times: string): Slot {
  const [from = '', to = ''] = times.split('-')
  return { from: minutes(from), to: minutes(to) }
}

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type Day = (typeof days)[number]
type WeeklyHours = Extract<Hours, { kind: 'weekly' }>

/** `weekly({ fri: ['20:00-26:00'] })`: closed on all other days and on holidays, unless told otherwise. */
export function weekly(open: Partial<Record<Day, readonly string[]>>, rest: Partial<WeeklyHours> = {}): WeeklyHours {
  const week: DaySlots[] = days.map((day) => (open[day] ?? []).map(slot))
  return { kind: 'weekly', week, holidays: [], exceptions: [], appointment: false, ...rest }
}

/** An offer that says as little as an offer can. */
export function anOffer(given: Partial<Offer> = {}): Offer {
  const offer: Offer = {
    id: 'family-cafe',
    code: 'aa',
    kind: 'place',
    official: 'Familiencafé',
    provider: 'neighbourhood-house',
    area: 'eisenach',
    topics: [],
    needs: [],
    goals: [],
    audience: {},
    amounts: [],
    access: [],
    languages: [],
    places: [],
    hours: { kind: 'unknown' },
    contacts: [],
    askAt: [],
    documents: [],
    law: [],
    related: [],
    sources: [{ url: 'https://example.org/family-cafe', date: '2026-03-02' }],
    checked: { date: '2026-03-02', how: 'phone' },
    review: 6,
    ...given,
  }
  return { factsOf: factsDate(offer), ...offer }
}

/** The facts of an empty catalogue, and what a test puts into it. */
export function facts(given: Partial<Facts> = {}): Facts {
  return {
    schema: catalogueSchema,
    edition: 'test',
    asOf: '2026-03-02',
    site: { town: 'Eisenach', area: 'eisenach' },
    locales: ['de'],
    sourceLocale: 'de',
    areas: [{ id: 'eisenach' }],
    topics: [],
    needs: [],
    helpNow: [],
    goals: [],
    audiences: [],
    documents: [],
    providers: [],
    offers: [],
    withdrawn: [],
    ...given,
  }
}

/** What people say for the things of an empty catalogue, and what a test puts into it. */
export function phrases(given: Partial<Phrases> = {}): Phrases {
  return { topics: {}, needs: {}, terms: {}, ...given }
}

/** What is searched in an empty catalogue, and what a test puts into it. */
export function searchSources(given: Partial<SearchSources> = {}): SearchSources {
  return { dangers: [], terms: [], offers: { de: {} }, phrases: { de: phrases() }, ...given }
}

/** A finder as the page of a language has it. */
export function finderOf(catalogue: Facts, sources: SearchSources, locale = catalogue.sourceLocale): Finder {
  const files = searchFiles(catalogue, sources)
  return openFinder({ facts: catalogue, common: files.common, ...searchedIn(locale, catalogue.sourceLocale, files) })
}

/** An answer that has nothing to say. */
export function anAnswer(given: Partial<Answer> = {}): Answer {
  return {
    query: '',
    offers: [],
    nearest: [],
    needs: [],
    topics: [],
    providers: [],
    dangers: [],
    sure: false,
    words: [],
    ...given,
  }
}

/** The words of an offer that say as little as they can. */
export function offerWords(given: Partial<OfferWords> = {}): OfferWords {
  return {
    title: 'Familiencafé',
    summary: 'Andere Eltern treffen und Fragen stellen.',
    who: 'Für alle Familien.',
    amounts: {},
    steps: [],
    body: [],
    origin: 'written',
    ...given,
  }
}

/** An offer as it lies on the device after somebody has kept it. */
export function aKeptOffer(given: Partial<KeptOffer> = {}): KeptOffer {
  const { id = 'family-cafe' } = given
  return {
    version: 1,
    id,
    keptAt: '2026-03-02T09:00:00.000Z',
    asOf: '2026-03-02',
    locale: 'de',
    offer: anOffer({ id }),
    words: offerWords(),
    provider: 'Nachbarschaftshaus',
    ...given,
  }
}
