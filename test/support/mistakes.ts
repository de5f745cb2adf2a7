import { describe, expect, it } from 'vitest'
import { type Change, type Changes, completeFiles, problemsWith } from './content-folder.ts'

/** One mistake in a complete content folder: where it is planted, and the one sentence that must answer it. */
export interface Mistake {
  readonly mistake: string
  readonly file: string
  readonly change: Change
  /** What else must be changed for the mistake to be the only one. */
  readonly also?: Changes
  readonly place: string
  readonly says: string
}

/** The line of a file on which a passage stands, as a mistake names it. */
export const lineOf = (file: string, passage: string) =>
  `Zeile ${(completeFiles[file] ?? '').split('\n').findIndex((line) => line.includes(passage)) + 1}`
/** A file with nothing in it but this. */
export const only =
  (text: string): Change =>
  () =>
    text
export const contact = '{ phone: "+49 3691 250000", purpose: information }'
export const source = '{ url: "https://example.org/family-cafe", date: "2026-02" }'
export const rightToLeft = '\u202e'

/** Plants each mistake alone in a complete folder, and expects one sentence at its place. */
export function answersEach(about: string, mistakes: readonly Mistake[]): void {
  describe(`a mistake about ${about} is answered with one sentence, at its place`, () => {
    it.each(mistakes.map((one) => [one.mistake, one] as const))(
      '%s',
      async (_, { file, change, also, place, says }) => {
        const problems = await problemsWith({ ...also, [file]: change })
        expect(problems).toEqual([{ file, place, message: expect.stringContaining(says) }])
      },
    )
  })
}
