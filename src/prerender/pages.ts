import type { Facts } from '#domain/catalogue.ts'
import { type Page, singlePages } from '#domain/page.ts'

/** Every page that a catalogue has, apart from language. Withdrawn offers keep theirs, to say what replaces them. */
export function allPages(facts: Facts): Page[] {
  return [
    ...singlePages.filter((kind) => kind !== 'goals' || facts.goals.length > 0).map((kind) => ({ kind })),
    ...facts.topics.map(({ id }) => ({ kind: 'topic' as const, id })),
    ...facts.needs.map(({ id }) => ({ kind: 'need' as const, id })),
    ...[...facts.offers, ...facts.withdrawn].map(({ id }) => ({ kind: 'offer' as const, id })),
    ...facts.audiences.map(({ id }) => ({ kind: 'group' as const, id })),
    ...facts.topics.map(({ id }) => ({ kind: 'sources-of' as const, id })),
    ...facts.goals.flatMap((field) =>
      field.focuses.flatMap((focus) => focus.goals.map(({ id }) => ({ kind: 'goal' as const, id }))),
    ),
  ]
}

/** Pages that show what lies on a device or stands in a link, and nothing to anybody else. */
const personal: readonly Page['kind'][] = ['list', 'hand-over', 'hand-out', 'consultation', 'not-found']

/** Pages that search engines should know. Those of one person and those of what is gone are not among them. */
export function isIndexed(page: Page, facts: Facts): boolean {
  if (personal.includes(page.kind)) return false
  return page.kind !== 'offer' || facts.offers.some(({ id }) => id === page.id)
}
