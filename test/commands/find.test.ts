import { describe, expect, it } from 'vitest'
import { command } from '#test/command.ts'

interface Found {
  readonly id: string
  readonly score: number
}
interface Line {
  readonly lang: string
  readonly query: string
  readonly results: readonly Found[]
  readonly error?: string
}

/** What the command answers to these lines. */
async function answers(lines: readonly string[], ...options: readonly string[]): Promise<Line[]> {
  const { code, stdout, stderr } = await command('find', ['--json', ...options], { stdin: `${lines.join('\n')}\n` })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('npm run find', { timeout: 300_000 }, () => {
  it('answers with offers and how well they fit, the best first', async () => {
    const { code, stdout } = await command('find', ['--json', 'Miete'])
    expect(code).toBe(0)
    const found = JSON.parse(stdout) as readonly Found[]
    expect(found.map(({ id }) => id)).toContain('wohngeld')
    for (const one of found) expect(one).toEqual({ id: expect.any(String), score: expect.any(Number) })
    const scores = found.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it('answers with no more than asked for', async () => {
    const { stdout } = await command('find', ['--json', '--limit', '2', 'Miete'])
    expect(JSON.parse(stdout)).toHaveLength(2)
  })

  it('tells what comes nearest from what fits: readers see it, programs do not', async () => {
    const [table, json] = await Promise.all([
      command('find', ['jobsentrala']),
      command('find', ['--json', 'jobsentrala']),
    ])
    expect(table.stdout).toMatch(/^Nothing fits\. The nearest:\n\d\.\d\d {2}jobcenter-wartburgkreis-eisenach /)
    expect(JSON.parse(json.stdout)).toEqual([])
  })

  it('writes titles in the language asked for', async () => {
    const { code, stdout } = await command('find', ['--lang', 'ar', 'إيجار'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\d\.\d\d {2}[a-z0-9-]+ {2}.*\p{Script=Arabic}/u)
  })

  it('answers each line in its own language, in the order of the lines', async () => {
    const asked = [
      { lang: 'de', query: 'Miete' },
      { lang: 'ar', query: 'إيجار' },
      { lang: 'en', query: 'xqzvwkj' },
      { lang: 'uk', query: 'оренда' },
    ]
    const lines = await answers(
      asked.map(({ lang, query }) => `${lang}\t${query}`),
      '--limit',
      '3',
    )
    expect(lines.map(({ lang, query }) => ({ lang, query }))).toEqual(asked)
    expect(lines.map(({ results }) => results.length)).toEqual([3, expect.any(Number), 0, expect.any(Number)])
    for (const { results } of lines) {
      for (const one of results) expect(one).toEqual({ id: expect.any(String), score: expect.any(Number) })
    }
    for (const line of lines) expect(line).not.toHaveProperty('error')
  })

  it('takes a line without a language in the one of --lang, and leaves out empty lines', async () => {
    const lines = await answers(['rent', '', '   ', 'de\tMiete'], '--lang', 'en')
    expect(lines.map(({ lang, query }) => [lang, query])).toEqual([
      ['en', 'rent'],
      ['de', 'Miete'],
    ])
  })

  it('does not stop at a line in a language that there is not', async () => {
    const lines = await answers(['de\tMiete', 'xx\tMiete', 'constructor\tMiete', 'de\tMiete'])
    const [first, unknown, inherited, last] = lines
    for (const line of [unknown, inherited])
      expect(line).toMatchObject({ query: 'Miete', results: [], error: expect.any(String) })
    expect(unknown?.lang).toBe('xx')
    expect(first?.results).not.toEqual([])
    expect(last).toEqual(first)
  })

  it('refuses a language that there is not', async () => {
    const { code, stdout, stderr } = await command('find', ['--json', '--lang', 'xx', 'Miete'])
    expect(code).not.toBe(0)
    expect(stdout).toBe('')
    expect(stderr).toContain('xx')
  })

  it.each(['0', '1.5', 'many'])('refuses the limit "%s"', async (limit) => {
    const { code, stdout, stderr } = await command('find', ['--json', `--limit=${limit}`, 'Miete'])
    expect(code).not.toBe(0)
    expect(stdout).toBe('')
    expect(stderr).not.toBe('')
  })

  it('refuses an option that there is not', async () => {
    expect((await command('find', ['--limt', '3', 'Miete'])).code).not.toBe(0)
  })
})
