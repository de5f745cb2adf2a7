import fc from 'fast-check'
import { type Holdings, type KeptList, sortedLists } from '#domain/lists.ts'

const word = fc.constantFrom('', 'Montag', 'Pass mitnehmen', 'اتصال', '10 Uhr')
const offer = fc.constantFrom('wohngeld', 'kindergeld', 'bafoeg', 'tafel', 'constructor', '__proto__')

const entry = fc.record({ offer, note: word, next: word, done: fc.boolean() })

const list: fc.Arbitrary<KeptList> = fc.record({
  version: fc.constant(1 as const),
  id: fc.constantFrom('mine', 'adam', 'berta'),
  name: word,
  made: fc.constantFrom('', '2026-03-02T09:00:00.000Z', '2026-03-03T09:00:00.000Z'),
  entries: fc.uniqueArray(entry, { selector: (one) => one.offer, maxLength: 5 }),
})

/** Whatever somebody may have arranged. */
export const holdings: fc.Arbitrary<Holdings> = fc.record({
  lists: fc.uniqueArray(list, { selector: ({ id }) => id, maxLength: 3 }).map(sortedLists),
  current: fc.constantFrom(undefined, 'mine', 'adam', 'gone'),
  ticks: fc.uniqueArray(fc.constantFrom('id-card', 'tax-id', 'birth-certificate')),
})
