// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '#test/eventually.ts'
import { clear, show } from '#test/show.tsx'
import { checkProgress, rememberProgress } from '#ui/check-memory.ts'
import { type Kept, useKept } from '#ui/hooks/use-kept.ts'
import { recentSearches, rememberSearch } from '#ui/recent-searches.ts'

let kept: Kept

function Shown() {
  kept = useKept('de')
  return null
}

/** Waits until what lies on the device has been read, or cannot be. */
const until = (kind: Kept['state']['kind']) =>
  eventually(async () => {
    await act(() => {})
    expect(kept.state.kind).toBe(kind)
  })
const lookAgain = () => act(() => void document.dispatchEvent(new Event('visibilitychange')))

/** A device on which a newer edition has written; later it can be read. */
const newer = {
  open() {
    throw new DOMException('a newer version', 'VersionError')
  },
}

beforeEach(() => vi.stubGlobal('indexedDB', undefined))
afterEach(() => {
  clear()
  vi.unstubAllGlobals()
})

describe('what is kept', () => {
  it('that cannot be read is said so for as long as it cannot, and tried again each time', async () => {
    vi.stubGlobal('indexedDB', newer)
    await show(<Shown />)
    await until('unreadable')
    expect(kept.trouble).toBe('storage.newer')
    vi.stubGlobal('indexedDB', undefined)
    await lookAgain()
    await until('there')
    expect(kept.trouble).toBeUndefined()
  })

  it('takes with it what only the memory of the page knows, when everything is deleted', async () => {
    await show(<Shown />)
    await until('there')
    rememberSearch('er schlägt mich')
    rememberProgress({ begun: true, finished: false, answers: {} })
    await act(async () => void (await kept.deleteEverything()))
    expect(recentSearches()).toEqual([])
    expect(checkProgress().begun).toBe(false)
  })
})
