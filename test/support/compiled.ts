import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'
import { inject } from 'vitest'
import { type CompiledCatalogue, compileCatalogue } from '#content/compile.ts'
import { contentFolder, localesFolder } from '#content/plugin.ts'

/** Whether it is up to us: only one worker can make the folder. */
function isOurs(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

async function compiledOnce(): Promise<CompiledCatalogue> {
  const file = join(inject('runFolder'), 'catalogue')
  const lock = `${file}.lock`
  while (!existsSync(file)) {
    if (!isOurs(lock)) {
      await pause(50)
      continue
    }
    try {
      const catalogue = await compileCatalogue(contentFolder('.'), localesFolder('.'))
      // Nobody reads half a file.
      writeFileSync(`${file}.unfinished`, serialize(catalogue))
      renameSync(`${file}.unfinished`, file)
    } finally {
      rmdirSync(lock)
    }
  }
  return deserialize(readFileSync(file))
}

let compiled: Promise<CompiledCatalogue> | undefined

/** The real catalogue. There are some 1,600 texts to read, so only the first test file of a run that needs it compiles it. */
export function compiledCatalogue(): Promise<CompiledCatalogue> {
  compiled ??= compiledOnce()
  return compiled
}
