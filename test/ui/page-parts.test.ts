import { describe, expect, it } from 'vitest'
import type { Page } from '#domain/page.ts'
import { singlePages, thingPages } from '#domain/page.ts'
import { pageParts, partOf } from '#ui/pages/page-parts.ts'

const kinds: readonly Page[] = [
  ...singlePages.map((kind) => ({ kind })),
  ...thingPages.map((kind) => ({ kind, id: 'wohngeld' })),
  { kind: 'not-found' },
]
const noData = () => Promise.reject(new Error('no data'))

describe('the parts of pages', () => {
  it.each(kinds)('bring $kind', async (page) => {
    const parts = pageParts(async () => ({}) as never, 'de')
    expect(parts.component(page) === undefined).toBe(partOf(page) !== undefined)
    await parts.load(page)
    expect(parts.component(page)).toBeTypeOf('function')
  })

  it('are there at once for what people need first', () => {
    const parts = pageParts(noData, 'de')
    for (const kind of ['home', 'find', 'help-now'] as const) expect(parts.component({ kind })).toBeTypeOf('function')
  })

  it('are loaded once', () => {
    const parts = pageParts(noData, 'de')
    expect(parts.load({ kind: 'list' })).toBe(parts.load({ kind: 'list' }))
  })
})
