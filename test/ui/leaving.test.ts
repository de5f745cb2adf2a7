// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteListeners } from '#test/listeners.ts'
import { aVoice, fakeSpeech } from '#test/speaking.ts'
import { pushEntry, replaceEntry } from '#ui/history.ts'
import { readAloud } from '#ui/read-aloud.ts'
import { listenerFor } from '#ui/voice.ts'

const exit = 'https://weather.example/'
let deafen: () => void

const went = vi.fn()
const back = vi.fn()

beforeEach(async () => {
  deafen = noteListeners()
  vi.spyOn(location, 'replace').mockImplementation(went)
  vi.spyOn(history, 'go').mockImplementation(back)
  document.documentElement.dataset.exit = exit
  document.documentElement.innerHTML =
    '<head><title>Frauenhaus</title></head><body><a id="leave" data-leave href="/">leave</a><h1>Frauenhaus</h1></body>'
  history.replaceState(null, '', '/de/help-now')
  vi.resetModules()
  await import('#ui/leaving.ts')
})
afterEach(() => {
  deafen()
  Reflect.deleteProperty(document, 'title')
  Reflect.deleteProperty(performance, 'navigation')
  sessionStorage.clear()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  went.mockClear()
  back.mockClear()
})

function pressShift(): void {
  for (let press = 0; press < 3; press++) dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }))
}

/** What a link within the page does: the platform's own entry has no note. */
function follow(fragment: string): void {
  history.pushState(null, '', fragment)
  dispatchEvent(new Event('hashchange'))
}

describe('leaving', () => {
  it('is white and nameless at once, and leads away', () => {
    document.getElementById('leave')?.click()
    expect(document.documentElement.textContent?.trim()).toBe('')
    document.title = 'Frauenhaus'
    expect(document.title).toBe('')
    expect(went).toHaveBeenCalledExactlyOnceWith(exit)
  })

  it('can be asked for again while the harmless page does not come', () => {
    pressShift()
    went.mockClear()
    expect(() => pressShift()).not.toThrow()
    expect(went).toHaveBeenCalledWith(exit)
  })

  it('leads away from a page that was left and is come back to', () => {
    pressShift()
    const follows = vi.fn()
    addEventListener('pageshow', follows)
    went.mockClear()
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    expect(went).toHaveBeenCalledExactlyOnceWith(exit)
    // A consultation, say, would lead to its own last page.
    expect(follows).not.toHaveBeenCalled()
  })

  it('shows a page again that was not left', () => {
    const follows = vi.fn()
    addEventListener('pageshow', follows)
    dispatchEvent(new Event('pagehide'))
    expect(document.documentElement.style.visibility).toBe('hidden')
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    expect(document.documentElement.style.visibility).toBe('')
    expect(follows).toHaveBeenCalled()
    expect(went).not.toHaveBeenCalled()
  })

  it.each([
    { how: 'anew', type: 0, leads: false },
    { how: 'by Back', type: 2, leads: true },
  ])('leads away who comes $how after leaving: $leads', async ({ type, leads }) => {
    sessionStorage.setItem('left', '')
    Object.defineProperty(performance, 'navigation', { value: { type }, configurable: true })
    vi.resetModules()
    await import('#ui/leaving.ts')
    expect(went).toHaveBeenCalledTimes(leads ? 1 : 0)
    expect(sessionStorage.getItem('left')).toBe(leads ? '' : null)
  })

  it('does not interrupt itself on the way back through the history', () => {
    vi.useFakeTimers()
    pushEntry('/de/find')
    pressShift()
    pressShift()
    expect(went).not.toHaveBeenCalled()
    vi.advanceTimersByTime(3000)
    expect(went).toHaveBeenCalledExactlyOnceWith(exit)
  })

  it('asks for the harmless page only once where the history answers in time', () => {
    vi.useFakeTimers()
    vi.spyOn(history, 'back').mockImplementation(() => {})
    pushEntry('/de/find')
    pressShift()
    dispatchEvent(new Event('popstate'))
    dispatchEvent(new Event('popstate'))
    expect(went).toHaveBeenCalledExactlyOnceWith(exit)
    vi.advanceTimersByTime(3000)
    expect(went).toHaveBeenCalledTimes(1)
  })

  it('is not held up by a history that answers too late', () => {
    vi.useFakeTimers()
    pushEntry('/de/find')
    pressShift()
    vi.advanceTimersByTime(3000)
    const entries = history.length
    dispatchEvent(new Event('popstate'))
    dispatchEvent(new Event('popstate'))
    expect(history.length).toBe(entries)
    expect(went).toHaveBeenCalledExactlyOnceWith(exit)
  })
})

describe('the way back to the first entry', () => {
  it.each([
    { ways: 'pages', go: () => ['/de/find', '/de/list'].forEach(pushEntry), depth: 2 },
    { ways: 'a link within the page', go: () => follow('#partner-violence'), depth: 1 },
    {
      ways: 'links within the page, and pages after them',
      go: () => {
        follow('#partner-violence')
        follow('#homeless')
        pushEntry('/de/need/safe-place')
        document.body.click()
        follow('#main')
      },
      depth: 4,
    },
    {
      ways: 'the same link within the page twice',
      go: () => {
        follow('#main')
        // The second time it replaces its own entry.
        history.replaceState(null, '', '#main')
      },
      depth: 1,
    },
    {
      ways: 'a corrected address',
      go: () => {
        pushEntry('/de/hand-over#1abc')
        replaceEntry('/de/hand-over')
      },
      depth: 1,
    },
  ])('is as long as it is after $ways', ({ go, depth }) => {
    go()
    pressShift()
    expect(back).toHaveBeenCalledExactlyOnceWith(-depth)
  })
})

describe('a history of which the browser has forgotten the beginning', () => {
  it('is gone back to where it begins now', () => {
    vi.spyOn(history, 'length', 'get').mockReturnValue(50)
    history.replaceState({ depth: 70 }, '')
    pressShift()
    expect(back).toHaveBeenCalledExactlyOnceWith(-49)
  })
})

describe('what speaks and listens', () => {
  it('is silent at once, also before the harmless page has come', () => {
    const speech = fakeSpeech([])
    vi.stubGlobal('speechSynthesis', speech.synthesis)
    vi.stubGlobal('SpeechSynthesisUtterance', speech.Utterance)
    readAloud(['Eins.', 'Zwei.'], aVoice('de-DE'), () => {})
    expect(speech.speaks()).toBe(true)
    pressShift()
    expect(speech.speaks()).toBe(false)
    speech.end()
    expect(speech.said).toHaveLength(1)
  })

  it('hears nothing more', async () => {
    const abort = vi.fn()
    class Recognition extends EventTarget {
      static available = async () => 'available'
      abort = abort
      start(): void {}
      stop(): void {}
    }
    vi.stubGlobal('SpeechRecognition', Recognition)
    const listener = await listenerFor('de')
    listener?.listen(
      () => {},
      () => {},
    )
    pressShift()
    expect(abort).toHaveBeenCalled()
  })
})
