// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { afterEach, expect, it } from 'vitest'
import { realBook, realCatalogue, realDetails } from '#test/catalogue.ts'
import { clear, show } from '#test/show.tsx'
import type { Kept } from '#ui/hooks/use-kept.ts'
import { CardPage } from '#ui/pages/CardPage.tsx'

const [catalogue, details, book] = await Promise.all([realCatalogue(), realDetails(), realBook()])
const nobody = () => Promise.reject(new Error('not here'))
const [ticked, other] = catalogue.facts.documents.filter(({ id }) =>
  details.facts.offers.kindergeld?.documents.includes(id),
)

afterEach(clear)

/** The card of Kindergeld, where one paper is ticked on the list. */
async function card(): Promise<HTMLElement> {
  const code = catalogue.facts.offers.find(({ id }) => id === 'kindergeld')?.code
  history.replaceState(null, '', `/de/card#${code}`)
  return show(
    <CardPage
      catalogue={catalogue}
      details={{ kind: 'there', details }}
      book={book}
      moment={undefined}
      search=""
      kept={{ hasPaper: (id: string) => id === ticked?.id } as unknown as Kept}
      navigate={() => {}}
      openSearch={nobody}
      loadData={nobody}
      loadHandOver={nobody}
      announce={() => {}}
    />,
  )
}

const papers = (shown: HTMLElement) => [...shown.querySelectorAll('.card-paper')].map(({ textContent }) => textContent)

it('the card of an offer has the papers that are ticked on the list, until somebody changes that', async () => {
  const shown = await card()
  const tick = (place: number) =>
    act(async () => shown.querySelectorAll<HTMLInputElement>('.card-choice input')[place]?.click())
  expect(papers(shown)).toEqual([`✓ ${ticked?.official}`])
  await tick(1)
  expect(papers(shown)).toHaveLength(2)
  await tick(0)
  expect(papers(shown)).toEqual([`✓ ${other?.official}`])
})
