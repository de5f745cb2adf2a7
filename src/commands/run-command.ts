import { ContentError } from '#content/problems.ts'

/** What somebody who typed a command can mend. They are told its sentence; where in the program it arose helps nobody. */
export class Slip extends Error {}

/** Whether an error is one that the reader of its sentence can mend. */
function isSlip(error: unknown): error is Error {
  return error instanceof Slip || error instanceof ContentError
}

/** Runs a command. Slips, and mistakes in content, are told as sentences; anything else is our mistake and keeps its stack. */
export function runCommand(run: () => Promise<void>): void {
  run().catch((error: unknown) => {
    console.error(isSlip(error) ? error.message : error)
    process.exitCode = 1
  })
}
