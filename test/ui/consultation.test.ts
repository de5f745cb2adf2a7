// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseConsultation, readConsultation, writeConsultation } from '#storage/consultation.ts'
import { consultationKey, mayBeInConsultation } from '#storage/consultation-mark.ts'
import { beginConsultation, endConsultation, followConsultation, justEnded } from '#ui/consultation.ts'

const replace = vi.fn()
const go = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(location, 'replace').mockImplementation(replace)
  vi.spyOn(history, 'go').mockImplementation(go)
  history.replaceState(null, '', '/de/consultation')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  replace.mockClear()
  go.mockClear()
  sessionStorage.clear()
})

describe('a consultation', () => {
  it('knows from the first moment where it began in the history', () => {
    const before = history.length
    beginConsultation('de', 'ar')
    expect(readConsultation()).toMatchObject({ kind: 'going', locale: 'ar', entries: before + 1 })
    // Its first page stands in the entry that was made for it.
    expect(replace).toHaveBeenCalledExactlyOnceWith('/de/')
    expect(history.state).toEqual({ depth: 1 })
  })

  it('goes back to its first page when it ends, however soon somebody has gone on', () => {
    beginConsultation('de', 'ar')
    history.pushState({ depth: 2 }, '', '/de/find')
    history.pushState({ depth: 3 }, '', '/de/list')
    endConsultation('de')
    // Two pages, and the one that cuts off what lies ahead.
    expect(go).toHaveBeenCalledExactlyOnceWith(-3)
    expect(readConsultation()).toEqual({ version: 1, kind: 'ended', cleared: true })
  })

  it('tells its language while it goes on, and is loaded anew as its own last page when it has ended', () => {
    writeConsultation({ version: 1, kind: 'going', locale: 'ar', entries: 1, things: {} })
    const tell = vi.fn()
    const stop = followConsultation('de', tell)
    expect(tell).toHaveBeenLastCalledWith('ar')
    writeConsultation({ version: 1, kind: 'ended', cleared: true })
    dispatchEvent(new Event('pageshow'))
    expect(tell).toHaveBeenLastCalledWith(undefined)
    expect(replace).toHaveBeenCalledExactlyOnceWith('/de/consultation')
    stop()
    expect(justEnded()).toEqual({ cleared: true })
    expect(justEnded()).toBeUndefined()
  })

  it.each(['{', '{"version":2,"kind":"going","things":{"kept":{}}}'])('that cannot be read goes: %s', (text) => {
    sessionStorage.setItem(consultationKey, text)
    expect(parseConsultation(text)).toBeUndefined()
    const stop = followConsultation('de', () => {})
    expect(mayBeInConsultation()).toBe(false)
    expect(replace).not.toHaveBeenCalled()
    stop()
  })
})
