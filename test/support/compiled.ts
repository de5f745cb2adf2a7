import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { inject } from 'vitest'
import { type CompiledCatalogue, compileCatalogue } from '#content/compile.ts'
import { contentFolder, localesFolder } from '#content/plugin.ts'

async function compiledOnce(): Promise<CompiledCatalogue> {
  const file = join(inject('runFolder'), 'catalogue')
  if (!existsSync(file)) {
    const catalogue = await compileCatalogue(contentFolder('.'), localesFolder('.'))
    // Under a name of its own until it is whole: another worker may be looking for it.
    const unfinished = `${file}.${process.pid}`
    writeFileSync(unfinished, serialize(catalogue))
    renameSync(unfinished, file)
  }
  return deserialize(readFileSync(file))
}

let compiled: Promise<CompiledCatalogue> | undefined

/** The real catalogue. There are some 1,600 texts to read, so only the first test file of a run that needs it compiles it. */
export function compiledCatalogue(): Promise<CompiledCatalogue> {
  compiled ??= compiledOnce()
  return compiled
}
