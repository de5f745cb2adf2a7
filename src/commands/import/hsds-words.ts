import type { Reading } from './hsds-reading.ts'
import type { Thing } from './taken.ts'
import { paragraphs, plain, shortened } from './text.ts'

/** The name of a service; a note if there is none. */
export function nameOf(service: Thing, { taken, notes }: Reading): string | undefined {
  const name = plain(taken.text(service, 'name') ?? '')
  if (name !== '') return name
  notes.push({
    where: taken.place(service, 'name'),
    message: 'Dieses Angebot hat keinen Namen und wurde nicht gelesen.',
  })
  return undefined
}

/** The words of a service, and which of them it did not say itself. */
export function wordsOf(service: Thing, name: string, { taken }: Reading) {
  const described = plain(taken.text(service, 'description') ?? '')
  const older = { eligibility: taken.text(service, 'eligibility'), fees: taken.text(service, 'fees') }
  const who = shortened(plain(taken.text(service, 'eligibility_description') ?? older.eligibility ?? ''), 500)
  const fees = taken.text(service, 'fees_description') ?? older.fees
  const way = plain(taken.text(service, 'application_process') ?? '')
  return {
    said: { summary: described !== '' },
    words: {
      title: shortened(name, 80),
      summary: shortened(described || name, 240),
      who: who === '' ? undefined : who,
      cost: fees && shortened(plain(fees), 500),
      steps: way === '' ? undefined : [shortened(way, 500)],
      body: paragraphs(described).length > 240 ? paragraphs(described) : undefined,
      origin: 'written',
    },
  }
}

/** What the other directory does not say, although a draft must have it: no reason to change an offer that is here. */
export function madeUp(said: { readonly summary: boolean }, locale: string): ReadonlySet<string> {
  return new Set([
    'confidence',
    'sources',
    'checked.date',
    'checked.how',
    `origin:${locale}`,
    ...(said.summary ? [] : [`summary:${locale}`]),
  ])
}
