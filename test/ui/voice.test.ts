// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { listenerFor } from '#ui/voice.ts'

afterEach(() => vi.unstubAllGlobals())

class LocalRecognition extends EventTarget {
  static asked: unknown
  static answer = 'available'
  static refuses = false
  static last: LocalRecognition | undefined
  static async available(wanted: unknown): Promise<string> {
    LocalRecognition.asked = wanted
    return LocalRecognition.answer
  }
  processLocally = false
  lang = ''
  started = false
  start(): void {
    LocalRecognition.last = this
    if (LocalRecognition.refuses) throw new DOMException('it listens already', 'InvalidStateError')
    this.started = true
  }
  stop(): void {
    this.dispatchEvent(new Event('end'))
  }
}

describe('speaking instead of typing', () => {
  it('is not offered where the browser does not listen, or only by sending the sound away', async () => {
    expect(await listenerFor('de')).toBeUndefined()
    vi.stubGlobal('SpeechRecognition', class extends EventTarget {})
    expect(await listenerFor('de')).toBeUndefined()
    LocalRecognition.answer = 'downloadable'
    vi.stubGlobal('SpeechRecognition', LocalRecognition)
    expect(await listenerFor('de')).toBeUndefined()
  })

  it('listens on the device, in the language of the page, and tells what it hears until it is stopped', async () => {
    LocalRecognition.answer = 'available'
    vi.stubGlobal('SpeechRecognition', LocalRecognition)
    const listener = await listenerFor('de-simple')
    expect(LocalRecognition.asked).toEqual({ langs: ['de'], processLocally: true })
    const heard = vi.fn()
    const over = vi.fn()
    const stop = listener?.listen(heard, over)
    const { last } = LocalRecognition
    expect(last).toMatchObject({ lang: 'de', processLocally: true, started: true })
    last?.dispatchEvent(
      Object.assign(new Event('result'), { results: [[{ transcript: 'Miete' }], [{ transcript: 'zahlen' }]] }),
    )
    expect(heard).toHaveBeenCalledWith('Miete zahlen')
    stop?.()
    expect(over).toHaveBeenCalled()
  })

  it.each([
    { error: 'not-allowed', listened: false },
    { error: 'audio-capture', listened: false },
    { error: 'no-speech', listened: true },
    { error: 'aborted', listened: true },
  ])('tells whether the device could listen: $error', async ({ error, listened }) => {
    vi.stubGlobal('SpeechRecognition', LocalRecognition)
    const over = vi.fn()
    const listener = await listenerFor('de')
    const stop = listener?.listen(() => {}, over)
    LocalRecognition.last?.dispatchEvent(Object.assign(new Event('error'), { error }))
    stop?.()
    expect(over).toHaveBeenCalledExactlyOnceWith(listened)
  })

  it('says so where it cannot even begin', async () => {
    vi.stubGlobal('SpeechRecognition', LocalRecognition)
    LocalRecognition.refuses = true
    const over = vi.fn()
    const listener = await listenerFor('de')
    listener?.listen(() => {}, over)
    LocalRecognition.refuses = false
    expect(over).toHaveBeenCalledExactlyOnceWith(false)
  })

  it('is not offered where asking for it fails', async () => {
    vi.stubGlobal('SpeechRecognition', {
      available: () => Promise.reject(new Error('the host forbids the microphone')),
    })
    expect(await listenerFor('de')).toBeUndefined()
  })
})
