// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { unseenScript } from '#prerender/unseen-script.ts'

const replace = vi.fn()
const stop = vi.fn()

beforeEach(() => {
  vi.spyOn(location, 'replace').mockImplementation(replace)
  vi.stubGlobal('stop', stop)
  document.documentElement.dataset.exit = 'https://weather.example/'
})
afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
  vi.restoreAllMocks()
  replace.mockClear()
  stop.mockClear()
})

/** Arrives at a page: by an address or a link (0), anew (1), by Back (2). */
function arrive(type: number): void {
  vi.stubGlobal('performance', { navigation: { type } })
  new Function(unseenScript)()
}

it.each([0, 1, 2])('shows a page to whoever has not left it (%i)', (type) => {
  arrive(type)
  expect(replace).not.toHaveBeenCalled()
})

it.each([
  { type: 0, leads: false },
  { type: 1, leads: true },
  { type: 2, leads: true },
])('leads away who has left and comes by $type: $leads', ({ type, leads }) => {
  sessionStorage.setItem('left', '')
  arrive(type)
  expect(stop).toHaveBeenCalledTimes(leads ? 1 : 0)
  if (leads) expect(replace).toHaveBeenCalledExactlyOnceWith('https://weather.example/')
  else expect(replace).not.toHaveBeenCalled()
})

it('is no hindrance where a page can store nothing', () => {
  vi.stubGlobal('sessionStorage', undefined)
  expect(() => arrive(2)).not.toThrow()
})
