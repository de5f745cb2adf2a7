import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** What the test files of one run leave for each other. */
    readonly runFolder: string
  }
}

/** Lends all files of a run one folder; vitest calls it before them, and what it answers after them. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'test-run-'))
  project.provide('runFolder', folder)
  return () => rmSync(folder, { recursive: true })
}
