// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteListeners } from '#test/listeners.ts'
import { pushEntry } from '#ui/history.ts'
import { backStays, startPrivate } from '#ui/private-start.ts'
import { privatePlace } from '#ui/visit.ts'

const here = '/de/private'
const replace = vi.fn()
const go = vi.fn()
const back = vi.fn()
let deafen: () => void

beforeEach(() => {
  vi.useFakeTimers()
  deafen = noteListeners()
  vi.spyOn(location, 'replace').mockImplementation(replace)
  vi.spyOn(history, 'go').mockImplementation(go)
  vi.spyOn(history, 'back').mockImplementation(back)
  history.replaceState({ depth: 0 }, '', '/de/help-now')
})
afterEach(() => {
  deafen()
  Reflect.deleteProperty(window, 'navigation')
  vi.restoreAllMocks()
  vi.useRealTimers()
  for (const spy of [replace, go, back]) spy.mockClear()
  sessionStorage.clear()
})

/** The browser has gone where it was told to. */
const arrive = () => dispatchEvent(new PopStateEvent('popstate'))

describe('private mode begins', () => {
  it('at the first entry of the document, and cuts off what was read after it', () => {
    pushEntry('/de/need/partner-violence')
    pushEntry(here)
    startPrivate(here)
    expect(go).toHaveBeenCalledExactlyOnceWith(-2)
    expect(back).not.toHaveBeenCalled()
    const follows = vi.fn()
    addEventListener('popstate', follows)
    arrive()
    // What is ahead is an entry that tells nothing.
    expect(location.pathname).toBe('/de/')
    expect(back).toHaveBeenCalledOnce()
    expect(replace).not.toHaveBeenCalled()
    arrive()
    expect(replace).toHaveBeenCalledExactlyOnceWith('/de/')
    expect(privatePlace()).toBe(here)
    // Nothing else of the page shows what lies on the way.
    expect(follows).not.toHaveBeenCalled()
  })

  it('cuts off what lies ahead of the first entry, too', () => {
    startPrivate(here)
    expect(go).not.toHaveBeenCalled()
    expect(back).toHaveBeenCalledOnce()
    arrive()
    expect(replace).toHaveBeenCalledExactlyOnceWith('/de/')
    expect(privatePlace()).toBe(here)
  })

  it('all the same where the browser does not go back, and says that pages stay', () => {
    pushEntry(here)
    startPrivate(here)
    vi.advanceTimersByTime(5000)
    expect(replace).toHaveBeenCalledExactlyOnceWith('/de/')
    expect(privatePlace()).toBe(here + backStays)
    arrive()
    expect(back).not.toHaveBeenCalled()
    expect(privatePlace()).toBe(here + backStays)
  })

  it.each([
    { before: ['/', '/ar/'], told: '' },
    { before: ['/ar/', '/ar/need/partner-violence'], told: backStays },
    { before: ['/#1abc'], told: backStays },
    { before: ['/de/?q=x'], told: backStays },
  ])('and says that pages stay where the browser knows of earlier ones that tell: $before', ({ before, told }) => {
    const entries = [...before, here, '/de/list'].map((path) => ({ url: location.origin + path }))
    Object.assign(window, { navigation: { currentEntry: { index: before.length }, entries: () => entries } })
    startPrivate(here)
    arrive()
    expect(privatePlace()).toBe(here + told)
  })
})
