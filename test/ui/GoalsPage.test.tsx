// @vitest-environment happy-dom
import type { ComponentProps } from 'preact'
import { afterEach, describe, expect, it } from 'vitest'
import { offersForGoal } from '#catalogue/catalogue.ts'
import { realCatalogue } from '#test/catalogue.ts'
import { clear, show } from '#test/show.tsx'
import { GoalPage } from '#ui/pages/GoalPage.tsx'
import { GoalsPage } from '#ui/pages/GoalsPage.tsx'

afterEach(clear)

const catalogue = await realCatalogue()
const props = { catalogue, moment: undefined } as unknown as ComponentProps<typeof GoalsPage>
const goals = catalogue.facts.goals.flatMap(({ focuses }) => focuses.flatMap((focus) => focus.goals))
const gaps = goals.filter(({ id, by }) => by === 'offers' && offersForGoal(catalogue, id).length === 0)

const linksIn = (place: ParentNode) => [...place.querySelectorAll('a')].map((link) => link.getAttribute('href'))

describe('the page of goals', () => {
  it('names first what is missing: every goal that offers should serve and none does', async () => {
    const shown = await show(<GoalsPage {...props} />)
    const missing = [...shown.querySelectorAll('section')].find((section) => section.querySelector('h2'))
    expect(gaps.length).toBeGreaterThan(0)
    expect(missing ? linksIn(missing) : []).toEqual(gaps.map(({ id }) => `/de/goal/${id}`))
  })

  it('leads to every goal, and to the report', async () => {
    const links = linksIn(await show(<GoalsPage {...props} />))
    expect(goals.filter(({ id }) => !links.includes(`/de/goal/${id}`))).toEqual([])
    expect(links).toContain('/report')
  })
})

describe('the page of a goal', () => {
  it.each(goals.filter(({ by }) => by === 'offers').map(({ id }) => id))(
    'leads to the offers of %s, or says that there are none',
    async (id) => {
      const shown = await show(<GoalPage {...props} id={id} />)
      const offers = offersForGoal(catalogue, id)
      const links = linksIn(shown).filter((link) => link?.startsWith('/de/offer/'))
      expect(new Set(links).size).toBe(offers.length)
      expect(shown.textContent?.includes('noch kein Angebot')).toBe(offers.length === 0)
    },
  )

  it.each(goals.filter(({ by }) => by === 'report').map(({ id }) => id))('leads from %s to the report', async (id) => {
    expect(linksIn(await show(<GoalPage {...props} id={id} />))).toContain('/report')
  })
})
