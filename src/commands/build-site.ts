import { build } from 'vite'
import { ContentError } from '#content/problems.ts'

/** Builds the finder. Mistakes in the content end it with one sentence each, and nothing else. */
export async function buildSite(): Promise<void> {
  // The library that reads opening hours goes by the clock of the machine.
  process.env.TZ = 'Europe/Berlin'
  await build({ logLevel: process.env.BUILD_LOG === 'full' ? 'info' : 'warn' })
}

/** Prints what went wrong: sentences for editors, the whole error for developers. */
export function printBuildError(error: unknown): void {
  const cause = error instanceof ContentError ? error : error instanceof Error ? error.cause : undefined
  if (cause instanceof ContentError) console.error(cause.message)
  else if (error instanceof Error && error.message.includes('in den Inhalten:')) console.error(error.message)
  else console.error(error)
}
