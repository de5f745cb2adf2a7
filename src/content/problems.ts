import { distance } from '#domain/search/distance.ts'

/** A mistake in a file: where it is, and a German sentence that an editor can act on. */
export interface Problem {
  /** Path below the project's folder. */
  readonly file: string
  /** Place in the file, such as `places[0].postcode` or `Zeile 12`; empty for the whole file. */
  readonly place: string
  readonly message: string
}

/** Collects every mistake of a build, so that an editor sees all of them at once. */
export class Problems {
  readonly #list: Problem[] = []

  add(file: string, place: string, message: string): void {
    this.#list.push({ file, place, message })
  }

  /** In the order of files and of places in them. */
  get list(): readonly Problem[] {
    return [...this.#list].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  }
}

/** `content/offers/x/offer.yaml, hours.open: …` */
export function problemSentence({ file, place, message }: Problem): string {
  return `${file}${place ? `, ${place}` : ''}: ${message}`
}

/** Raised when content cannot be compiled; the message holds every mistake, one a line. */
export class ContentError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 Fehler' : `${problems.length} Fehler`
    super([`${count} in den Inhalten:`, ...problems.map(problemSentence)].join('\n'))
    this.name = 'ContentError'
    this.problems = problems
  }
}

/** The known id that was probably meant; `undefined` if none is near. */
function nearest(id: string, known: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(id.length / 3))
  const scored = [...known].map((one) => ({ one, mistakes: distance(id, one, most) }))
  return scored.filter(({ mistakes }) => mistakes <= most).sort((a, b) => a.mistakes - b.mistakes)[0]?.one
}

/** A sentence for a name that is not in its vocabulary. */
export function unknownId(id: string, known: Iterable<string>, where: string): string {
  const meant = nearest(id, known)
  const advice = meant ? `Meinten Sie „${meant}“?` : `Schreiben Sie eine Kennung aus ${where}.`
  return `„${id}“ gibt es nicht. ${advice}`
}
