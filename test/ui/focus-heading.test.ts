// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { focusPlace } from '#ui/focus-heading.ts'
import { entriesBefore, pushEntry } from '#ui/history.ts'

const focused = () => document.activeElement?.textContent

beforeEach(() => {
  history.replaceState(null, '', '/de/find?q=miete')
  document.body.innerHTML = `
    <header><a href="/de/offer/wohngeld">Kopf</a></header>
    <main><h1 tabindex="-1">Suche</h1><a href="/de/offer/kindergeld">Kindergeld</a><a href="/de/offer/wohngeld">Wohngeld</a></main>`
})

describe('the keyboard', () => {
  it('goes to the heading of a page that is new', () => {
    focusPlace()
    expect(focused()).toBe('Suche')
  })

  it('goes back to the link that was followed, where somebody comes back', () => {
    const find = history.state
    pushEntry('/de/offer/wohngeld')
    expect(entriesBefore()).toBe(1)
    focusPlace()
    expect(focused()).toBe('Suche')
    history.replaceState({ ...find, followed: '/de/offer/wohngeld' }, '', '/de/find?q=miete')
    focusPlace()
    expect(focused()).toBe('Wohngeld')
  })

  it('goes to the heading where that link is gone, or its note is no address', () => {
    for (const followed of ['/de/offer/gone', 7, null]) {
      history.replaceState({ followed }, '')
      focusPlace()
      expect(focused()).toBe('Suche')
    }
  })
})

describe('an entry of the history', () => {
  it('keeps where it led and how many lie before it', () => {
    history.replaceState({ depth: 2 }, '', '/de/find')
    pushEntry('/de/offer/wohngeld')
    expect(history.state).toEqual({ depth: 3 })
    expect(location.pathname).toBe('/de/offer/wohngeld')
  })
})
