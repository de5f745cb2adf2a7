import type { Answers } from '#domain/check/check.ts'
import { forgetWithTheRest } from './memory.ts'

/** How far somebody has come in the check. */
export interface CheckProgress {
  /** `false` until somebody has begun, and again after a reload. */
  readonly begun: boolean
  /** Has seen the result, so that every question leads back to it. */
  readonly finished: boolean
  readonly answers: Answers
}

const nothing: CheckProgress = { begun: false, finished: false, answers: {} }

/** In memory only: it outlives a look at an offer, not the document. */
let progress = nothing

/** How far somebody has come since the page was opened. */
export function checkProgress(): CheckProgress {
  return progress
}

/** Notes how far somebody has come. */
export function rememberProgress(next: CheckProgress): void {
  progress = next
}

/** Begins anew. */
export function forgetProgress(): CheckProgress {
  progress = nothing
  return progress
}
forgetWithTheRest(forgetProgress)
