// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '#domain/search/finder.ts'
import { anAnswer } from '#test/builders.ts'
import { realCatalogue } from '#test/catalogue.ts'
import { clear, show } from '#test/show.tsx'
import { MeantNeeds } from '#ui/components/SearchResults.tsx'

const catalogue = await realCatalogue('de')
const needs = [{ id: 'not-enough-money', score: 0.5 }]
const sentence = catalogue.words.needs['not-enough-money']?.sentence ?? ''
const ask = vi.fn()

afterEach(clear)

async function shown(answer: Partial<Answer>): Promise<HTMLElement> {
  return show(<MeantNeeds catalogue={catalogue} answer={anAnswer({ needs, ...answer })} onAsk={ask} />)
}

describe('what may be meant', () => {
  it.each([
    { query: 'Geld', sure: true },
    { query: 'Gelt irgendwie', sure: false },
    { query: 'гроші', sure: true },
  ])('are needs: $query, sure: $sure', async (answer) => {
    expect((await shown(answer)).textContent).toContain(sentence)
  })

  it('is the reader’s own language, and no guess in another', async () => {
    const place = await shown({ query: 'مال', sure: false })
    const links = [...place.querySelectorAll('a')].map((link) => decodeURI(link.getAttribute('href') ?? ''))
    expect(links).toEqual(['/ar/find?q=مال', '/fa/find?q=مال'])
    expect(place.textContent).not.toContain(sentence)
  })

  it('are other words, which are asked with a tap', async () => {
    const place = await shown({ query: ';bnkj', sure: true, meantInstead: 'житло' })
    place.querySelector('button')?.click()
    expect(ask).toHaveBeenCalledExactlyOnceWith('житло')
  })
})
