// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '#test/eventually.ts'
import { clear, show } from '#test/show.tsx'
import { useAwake } from '#ui/hooks/use-awake.ts'

/** The locks that were given, in their order. */
let locks: { released: boolean; release(): Promise<void> }[]

beforeEach(() => {
  locks = []
  const request = async () => {
    const lock = {
      released: false,
      async release() {
        lock.released = true
      },
    }
    locks.push(lock)
    return lock
  }
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })
})
afterEach(() => {
  clear()
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'wakeLock')
})

function Shown() {
  useAwake()
  return null
}
const lookAgain = () => act(() => void document.dispatchEvent(new Event('visibilitychange')))
const held = () => locks.filter(({ released }) => !released).length

describe('keeping the screen awake', () => {
  it('takes one lock, and gives it back', async () => {
    await show(<Shown />)
    await lookAgain()
    expect(locks).toHaveLength(1)
    await act(() => clear())
    expect(held()).toBe(0)
  })

  it('takes it anew after the system has taken it away', async () => {
    await show(<Shown />)
    await act(() => locks[0]?.release())
    await lookAgain()
    expect([locks.length, held()]).toEqual([2, 1])
    await act(() => clear())
    expect(held()).toBe(0)
  })

  it('gives back what comes after it was left', async () => {
    await show(<Shown />)
    clear()
    await eventually(() => expect([locks.length, held()]).toEqual([1, 0]))
  })

  it('does without where there is none, or the battery is low', async () => {
    Object.defineProperty(navigator, 'wakeLock', {
      value: { request: () => Promise.reject(new Error('the battery is low')) },
      configurable: true,
    })
    await show(<Shown />)
    await lookAgain()
    await act(() => clear())
    Reflect.deleteProperty(navigator, 'wakeLock')
    await show(<Shown />)
  })
})
