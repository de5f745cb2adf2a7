import type { Mistake, Way } from '#content/check.ts'
import { compileHours } from '#content/hours.ts'
import { neverChecked, type OfferFile } from '#content/offer-file.ts'
import { unknownId } from '#content/problems.ts'
import { type Data, valueAt } from './data.ts'
import type { Target } from './target.ts'

/** What facts are held against that no shape knows. */
export interface Surroundings {
  readonly target: Target
  /** The offers of the same file: others may name them. */
  readonly ids: ReadonlySet<string>
  /** `YYYY-MM-DD`: nobody can have checked anything after it. */
  readonly today: string
}

const oldestDay = '1990'

/** Facts as a file says them: when nobody has checked them, nothing stands there. */
export function written(facts: OfferFile): Partial<OfferFile> {
  const { checked, ...others } = facts
  return checked.date === neverChecked ? others : facts
}

const entriesAt = (facts: Data, way: Way): readonly unknown[] => {
  const found = valueAt(facts, way)
  return Array.isArray(found) ? found : []
}

/** Days that nobody can have meant: tables are full of 0001-01-01 and 1899-12-30. */
function oddDays(facts: Data, today: string): Mistake[] {
  const places: readonly (readonly [Way, string])[] = [
    [['checked', 'date'], today],
    ...entriesAt(facts, ['sources']).map((_, index) => [['sources', index, 'date'], `${today}T`] as const),
    ...entriesAt(facts, ['hours', 'exceptions']).map(
      (_, index) => [['hours', 'exceptions', index, 'date'], '2100'] as const,
    ),
  ]
  return places.flatMap(([way, latest]) => {
    const day = valueAt(facts, way)
    if (typeof day !== 'string' || !/^\d{4}/.test(day) || day === neverChecked) return []
    if (day >= oldestDay && day <= latest) return []
    const old = day < oldestDay
    return [{ way, message: old ? 'So alt kann diese Angabe nicht sein.' : 'Dieser Tag liegt in der Zukunft.' }]
  })
}

const lists: readonly { readonly way: Way; readonly known: string }[] = [
  { way: ['topics'], known: 'topics' },
  { way: ['needs'], known: 'needs' },
  { way: ['audience', 'groups'], known: 'audience.groups' },
  { way: ['documents'], known: 'documents' },
  { way: ['languages'], known: 'languages' },
  { way: ['related'], known: 'offers' },
  { way: ['askAt'], known: 'offers' },
]

/** More than these nobody reads in a sentence. */
const mostNamed = 30

/** A sentence about an id that is in no list, with those that are if they are few. */
function strangerSentence(id: string, known: ReadonlySet<string>, list: string): string {
  const said = unknownId(id, known, `der Liste von ${list}`)
  if (known.size === 0 || known.size > mostNamed || said.includes('Meinten Sie')) return said
  return `„${id}“ gibt es nicht. Schreiben Sie eines von: ${[...known].join(', ')}.`
}

/** Ids that the content does not know: they would stop the next build. */
function strangers(facts: Data, { target, ids }: Surroundings): Mistake[] {
  const none: ReadonlySet<string> = new Set()
  const named = lists.flatMap(({ way, known: list }) => {
    const known = target.known[list] ?? none
    return entriesAt(facts, way).flatMap((id, index) => {
      if (typeof id !== 'string' || known.has(id) || (list === 'offers' && ids.has(id))) return []
      return [{ way: [...way, index], message: strangerSentence(id, known, way.join('.')) }]
    })
  })
  const { goals, area } = facts
  const strangeGoals = Object.keys(goals !== null && typeof goals === 'object' ? goals : {}).flatMap((id) =>
    target.known.goals?.has(id) ? [] : [{ way: ['goals', id], message: `Das Ziel „${id}“ gibt es hier nicht.` }],
  )
  const strangeArea =
    typeof area === 'string' && !target.known.area?.has(area)
      ? [{ way: ['area'], message: strangerSentence(area, target.known.area ?? none, 'area') }]
      : []
  return [...named, ...strangeGoals, ...strangeArea]
}

/** Opening times that the build could not read. */
function unreadableHours(facts: Data): Mistake[] {
  const check = (way: Way, before = ''): Mistake[] => {
    const rule = valueAt(facts, way)
    const compiled = typeof rule === 'string' ? compileHours(`${before}${rule}`) : undefined
    return compiled?.kind === 'wrong' ? [{ way, message: compiled.message }] : []
  }
  return [
    ...check(['hours', 'open']),
    ...entriesAt(facts, ['hours', 'exceptions']).flatMap((_, index) =>
      check(['hours', 'exceptions', index, 'open'], 'Mo-Su '),
    ),
  ]
}

/** What is wrong with facts that their shape allows. */
export function beyondShape(facts: Data, surroundings: Surroundings): readonly Mistake[] {
  return [...oddDays(facts, surroundings.today), ...strangers(facts, surroundings), ...unreadableHours(facts)]
}

/** An id that stands twice in a list says nothing the second time. */
export function withoutRepetition(facts: Data): void {
  for (const { way } of lists) {
    const found = valueAt(facts, way)
    if (Array.isArray(found)) found.splice(0, found.length, ...new Set(found))
  }
}
