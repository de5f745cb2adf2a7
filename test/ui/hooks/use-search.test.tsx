// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Catalogue } from '#catalogue/catalogue.ts'
import { anAnswer } from '#test/builders.ts'
import { type OpenedSearch, type SearchState, useSearch } from '#ui/hooks/use-search.ts'
import { forgetMemory } from '#ui/memory.ts'

const catalogue = {} as Catalogue
/** A finder that answers at once. */
const opened = { ask: async (query: string) => anAnswer({ query }), tools: {} } as unknown as OpenedSearch
const open = async () => opened

let state: SearchState
let root: HTMLElement

function Search({ query }: { query: string }) {
  state = useSearch(catalogue, open, true, query).state
  return null
}

async function search(query: string): Promise<void> {
  await act(async () => render(<Search query={query} />, root))
}
/** What is there before the finder could answer. */
function firstState(query: string): string {
  render(null, root)
  render(<Search query={query} />, root)
  return state.kind
}

beforeEach(() => {
  root = document.createElement('div')
})
afterEach(() => {
  render(null, root)
  forgetMemory()
})

describe('a search', () => {
  it('shows who comes back the last answer at once, and no other', async () => {
    expect(firstState('Miete')).toBe('loading')
    await search('Miete')
    expect(firstState('Miete')).toBe('answered')
    expect(firstState('Essen')).toBe('loading')
  })

  it('is forgotten with the rest', async () => {
    await search('Miete')
    forgetMemory()
    expect(firstState('Miete')).toBe('loading')
  })

  it('asks nothing while there is one letter', async () => {
    await search('k')
    expect(state.kind).toBe('idle')
    await search('ki')
    expect(state.kind).toBe('answered')
  })
})
