// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useShownCount } from '#ui/hooks/use-shown-count.ts'
import { forgetMemory } from '#ui/memory.ts'

let shown: ReturnType<typeof useShownCount>
let root: HTMLElement

function List({ of }: { of: string }) {
  shown = useShownCount(of)
  return null
}

function show(list: string): void {
  act(() => render(<List of={list} />, root))
}
/** Goes to another page. */
function leave(): void {
  act(() => render(null, root))
}

beforeEach(() => {
  vi.useFakeTimers()
  root = document.createElement('div')
})
afterEach(() => {
  leave()
  forgetMemory()
  vi.useRealTimers()
})

describe('how much of a list is shown', () => {
  it('is a screen full at first, and more once nothing changes', () => {
    show('a b c')
    expect(shown.count).toBe(6)
    act(() => void vi.advanceTimersByTime(250))
    expect(shown.count).toBe(20)
  })

  it('is as much as it was for who comes back, and forgotten with the rest', () => {
    show('a b c')
    act(() => void vi.advanceTimersByTime(250))
    act(() => shown.more())
    expect(shown.count).toBe(40)
    leave()
    show('a b c')
    expect(shown.count).toBe(40)
    leave()
    forgetMemory()
    show('a b c')
    expect(shown.count).toBe(6)
  })
})
