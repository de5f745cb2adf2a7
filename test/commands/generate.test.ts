import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { command } from '#test/command.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generate-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('npm run generate', { timeout: 120_000 }, () => {
  it('writes only as many districts as are asked for', async () => {
    const out = join(folder, 'country')
    const { code, stdout } = await command('generate', [
      '--offers',
      '1000',
      '--areas',
      '4',
      '--only',
      '1',
      '--out',
      out,
    ])
    expect({ code, told: stdout.split(',')[0] }).toEqual({ code: 0, told: '1 of 4 districts' })
    expect(await readdir(join(out, 'areas'))).toHaveLength(1)
  })

  it('never empties a folder that it did not fill, and says so without a stack', async () => {
    const mine = join(folder, 'mine.txt')
    await writeFile(mine, 'mine')
    const { code, stderr } = await command('generate', ['--offers', '1000', '--out', folder])
    expect(code).toBe(1)
    expect(stderr).toMatch(/files that were not generated/)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(await readdir(folder)).toContain('mine.txt')
  })

  it.each([
    { args: [], says: 'How many offers?' },
    { args: ['--offers', 'many'], says: 'no number of things' },
    { args: ['--offer', '2000'], says: "Unknown option '--offer'" },
  ])('tells how it is used: $args', async ({ args, says }) => {
    const { code, stderr } = await command('generate', args)
    expect(code).toBe(1)
    expect(stderr).toContain(says)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})
