import { describe, expect, it } from 'vitest'
import { sizeFigures } from '#commands/bench/sizes.ts'
import { sites } from '#test/sites.ts'

const sizes = await sizeFigures(sites.first)

describe('on the wire', () => {
  it.each(sizes)('$name: at most $budget $unit', ({ value, budget, conditions }) => {
    expect(value, conditions).toBeLessThanOrEqual(budget)
  })
})
