import type { Locale } from '#domain/text.ts'
import type { Note } from './incoming.ts'
import type { Taken, Thing } from './taken.ts'
import type { Target } from './target.ts'

/** What it takes to read a service of another directory. */
export interface Reading {
  readonly taken: Taken
  readonly target: Target
  readonly locale: Locale
  readonly notes: Note[]
}

/** What was found, with where each of it stands. */
export interface Found {
  readonly value: object
  readonly where: string
}

/** Things that stand there twice, because a place and its service both have them. */
export function uniqueFound(found: readonly Found[]): Found[] {
  return [...new Map([...found].reverse().map((one) => [JSON.stringify(one.value), one])).values()].reverse()
}

/** Parts of HSDS that say nothing about the help itself. */
export const bookkeeping = [
  'id',
  'uri',
  'metadata',
  'attributes',
  'last_modified',
  'external_identifier',
  'external_identifier_type',
]

const noPersons = 'Angaben zu Personen werden nicht übernommen.'

/** Leaves out persons with their numbers, and says so: names of persons never ship. */
export function leaveOutPersons(thing: Thing, { taken, notes }: Reading): void {
  for (const contact of taken.things(thing, 'contacts')) {
    taken.leaveOut(contact)
    notes.push({ where: taken.place(contact, 'name'), message: noPersons })
  }
  for (const key of ['attention', 'assurer_email', 'updated_by']) {
    if (taken.text(thing, key) !== undefined) notes.push({ where: taken.place(thing, key), message: noPersons })
  }
}
