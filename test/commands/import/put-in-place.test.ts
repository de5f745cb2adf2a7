import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mendStoppedImport, putInPlace } from '#commands/import/put-in-place.ts'
import { completeFiles, withChanges } from '#test/content-folder.ts'

const provider = 'providers/neighbourhood-house.yaml'
const providerBefore = completeFiles[`content/${provider}`]

/** A folder in which an import has written its files, but not yet moved them. */
async function madeIn(content: string, name = '.import-made'): Promise<string> {
  const made = join(content, name)
  await mkdir(join(made, 'providers'), { recursive: true })
  await mkdir(join(made, 'offers/new'), { recursive: true })
  await writeFile(join(made, provider), 'name: Anders\n')
  await writeFile(join(made, 'offers/new/offer.yaml'), 'kind: place\n')
  return made
}

describe('putInPlace', () => {
  it('puts everything back when it fails halfway', () =>
    withChanges({}, async ({ content }) => {
      const made = await madeIn(content.path)
      const paths = ['offers/new', provider, 'offers/is-not-there']
      await expect(putInPlace(made, content, paths)).rejects.toThrow()
      expect(await readdir(join(content.path, 'offers'))).toEqual(['family-cafe'])
      expect(await readFile(join(content.path, provider), 'utf8')).toBe(providerBefore)
    }))
})

describe('an import that was stopped', () => {
  /** The number of a process that cannot be running. */
  const ended = 2 ** 22 + 1

  it('is undone before the next one', () =>
    withChanges({}, async ({ content }) => {
      const made = await madeIn(content.path, `.import-${ended}-x`)
      await putInPlace(made, content, ['offers/new', provider])
      await writeFile(join(made, 'paths.json'), JSON.stringify(['offers/new', provider]))
      expect(await mendStoppedImport(content)).toHaveLength(1)
      expect(await readdir(join(content.path, 'offers'))).toEqual(['family-cafe'])
      expect(await readFile(join(content.path, provider), 'utf8')).toBe(providerBefore)
      expect((await readdir(content.path)).filter((name) => name.startsWith('.'))).toEqual([])
    }))

  it('leaves no trace if it had not moved anything yet', () =>
    withChanges({}, async ({ content }) => {
      await madeIn(content.path, `.import-${ended}-x`)
      expect(await mendStoppedImport(content)).toEqual([])
      expect((await readdir(content.path)).filter((name) => name.startsWith('.'))).toEqual([])
    }))

  it('is not undone while it runs', () =>
    withChanges({}, async ({ content }) => {
      await madeIn(content.path, `.import-${process.ppid}-x`)
      await expect(mendStoppedImport(content)).rejects.toThrow('läuft gerade ein anderer Import')
    }))
})
