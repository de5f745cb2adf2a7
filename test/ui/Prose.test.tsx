// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { clear, show } from '#test/show.tsx'
import { Prose } from '#ui/components/Prose.tsx'

afterEach(clear)

describe('a text that runs from right to left', () => {
  it('keeps the order of a German citation', async () => {
    const shown = await show(<Prose text="مع تصريح § 25 Abs. 5 AufenthG، أو بدونه." />, 'ar')
    const [citation] = shown.querySelectorAll('bdi')
    expect(citation?.textContent).toBe('§ 25 Abs. 5 AufenthG')
    expect(citation?.dir).toBe('ltr')
    expect(shown.textContent).toBe('مع تصريح § 25 Abs. 5 AufenthG، أو بدونه.')
  })

  it('keeps the order of each of several', async () => {
    const shown = await show(<Prose text="§ 23 Abs. 1 أو § 23a" />, 'ar')
    expect([...shown.querySelectorAll('bdi')].map((one) => one.textContent)).toEqual(['§ 23 Abs. 1', '§ 23a'])
  })
})

describe('a text that runs from left to right', () => {
  it('is left as it is', async () => {
    const shown = await show(<Prose text="Nach § 25 Abs. 5 AufenthG." />)
    expect(shown.querySelector('bdi')).toBeNull()
    expect(shown.textContent).toBe('Nach § 25 Abs. 5 AufenthG.')
  })
})
