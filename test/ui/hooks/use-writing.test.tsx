// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clear, show } from '#test/show.tsx'
import { type Change, useWriting } from '#ui/hooks/use-writing.ts'

/** What was done with the text, in its order. */
let log: string[]
/** Ends the save that is under way; saves wait for it. */
let answer: (saved: boolean) => Promise<void>
let writing: ReturnType<typeof useWriting>

const told = ({ before, after }: Change) => `${before || '–'} > ${after}`

function Field({ stored }: { stored: string }) {
  writing = useWriting(stored, {
    save: (change) => {
      log.push(`save ${told(change)}`)
      return new Promise((resolve) => {
        answer = (saved) => act(() => resolve(saved))
      })
    },
    leave: (change) => void log.push(`leave ${told(change)}`),
  })
  return <textarea value={writing.text} onInput={({ currentTarget }) => writing.write(currentTarget.value)} />
}

const type = (text: string) => act(() => writing.write(text))
const blur = () => act(() => void writing.flush())
const goAway = () => act(() => void dispatchEvent(new Event('pagehide')))
const pauseTyping = () => act(() => void vi.advanceTimersByTime(500))
let place: HTMLElement
const shown = () => place.querySelector('textarea')?.value

beforeEach(async () => {
  vi.useFakeTimers()
  log = []
  place = await show(<Field stored="" />)
})
afterEach(() => {
  clear()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('a text that is written', () => {
  it('is saved when typing pauses, once', async () => {
    await type('Mon')
    await type('Montag')
    expect(log).toEqual([])
    await pauseTyping()
    await answer(true)
    await blur()
    expect(log).toEqual(['save – > Montag'])
  })

  it('is left behind when the page goes before it was saved', async () => {
    await type('Montag')
    await goAway()
    expect(log).toEqual(['leave – > Montag', 'save – > Montag'])
  })

  it('is left behind too while its save is under way: that dies with the page', async () => {
    await type('Montag')
    await blur()
    await goAway()
    expect(log).toEqual(['save – > Montag', 'leave – > Montag'])
    await answer(true)
    await goAway()
    expect(log).toHaveLength(2)
  })

  it('is left behind when nobody looks at the page any more, and not when somebody comes back', async () => {
    await type('Montag')
    await act(() => void document.dispatchEvent(new Event('visibilitychange')))
    expect(log).toEqual([])
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    await act(() => void document.dispatchEvent(new Event('visibilitychange')))
    expect(log[0]).toBe('leave – > Montag')
  })

  it('goes on from what is being saved', async () => {
    await type('Montag')
    await blur()
    await type('Montag, 9 Uhr')
    await goAway()
    expect(log.slice(1)).toEqual(['leave Montag > Montag, 9 Uhr', 'save Montag > Montag, 9 Uhr'])
  })

  it('stays to be saved after a save has failed, from where that began', async () => {
    await type('Montag')
    await blur()
    await answer(false)
    expect(shown()).toBe('Montag')
    await type('Montag, 9 Uhr')
    await pauseTyping()
    expect(log).toEqual(['save – > Montag', 'save – > Montag, 9 Uhr'])
    await answer(false)
    await goAway()
    expect(log[2]).toBe('leave – > Montag, 9 Uhr')
  })

  it('keeps what was typed while a save failed', async () => {
    await type('Montag')
    await blur()
    await type('Dienstag')
    await answer(false)
    await pauseTyping()
    expect(log[1]).toBe('save – > Dienstag')
  })

  it('gives way to what another tab has written, but not while somebody writes here', async () => {
    await show(<Field stored="Mittwoch" />)
    expect(shown()).toBe('Mittwoch')
    await type('Mittwoch früh')
    await show(<Field stored="Freitag" />)
    expect(shown()).toBe('Mittwoch früh')
    await blur()
    // What both have written, once it is saved.
    await show(<Field stored="Freitag / Mittwoch früh" />)
    await answer(true)
    expect(shown()).toBe('Freitag / Mittwoch früh')
    await type('Freitag')
    await blur()
    expect(log.at(-1)).toBe('save Freitag / Mittwoch früh > Freitag')
  })

  it('is saved when the field goes away', async () => {
    await type('Montag')
    await act(() => clear())
    expect(log).toEqual(['save – > Montag'])
  })
})
