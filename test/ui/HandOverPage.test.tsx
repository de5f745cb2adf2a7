// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Catalogue, catalogueOf } from '#catalogue/catalogue.ts'
import { codesOfOffers, handOverFragment } from '#domain/hand-over.ts'
import { realCatalogue, realDetails } from '#test/catalogue.ts'
import { clear, show } from '#test/show.tsx'
import { speak } from '#test/words.ts'
import type { Kept } from '#ui/hooks/use-kept.ts'
import { HandOverPage } from '#ui/pages/HandOverPage.tsx'

const t = speak.de
const real = await realCatalogue()
const details = await realDetails()
const withdrawn = { id: 'long-gone', code: 'zz', replacedBy: 'kindergeld' }
const catalogue: Catalogue = catalogueOf({ ...real.facts, withdrawn: [withdrawn] }, real.words)
const ids = ['wohngeld', 'eisenacher-tafel', 'elterngeld']
const title = (id: string) => real.words.offers[id]?.title ?? ''

/** A list that keeps what it is asked to, or refuses from one offer on. */
function keptList({ has = [], refuses }: { has?: readonly string[]; refuses?: string } = {}) {
  const asked: string[] = []
  const kept: Kept = {
    state: { kind: 'reading' },
    trouble: undefined,
    listName: undefined,
    hasPaper: () => undefined,
    tickPaper: async () => true,
    act: async () => undefined,
    has: (id) => has.includes(id),
    keep: async (_, { offer }) => {
      asked.push(offer.id)
      return offer.id !== refuses
    },
    drop: async () => true,
    deleteEverything: async () => undefined,
    restore: async () => true,
    noteUnfound: async () => true,
    forgetUnfound: async () => true,
  }
  return { kept, asked }
}

async function open(codes: readonly string[], kept: Kept): Promise<HTMLElement> {
  history.replaceState(null, '', `/de/hand-over#${handOverFragment(codes)}`)
  return show(
    <HandOverPage
      catalogue={catalogue}
      moment={undefined}
      search=""
      details={{ kind: 'there', details }}
      kept={kept}
      navigate={() => {}}
      openSearch={() => Promise.reject(new Error('no search'))}
      loadData={() => Promise.reject(new Error('no data'))}
      loadHandOver={() => Promise.reject(new Error('no hand-over'))}
      announce={said}
    />,
  )
}

const said = vi.fn()
/** Taps, and waits until what was asked for is done. */
const tap = (button: HTMLElement | null | undefined) =>
  act(async () => {
    button?.click()
    await new Promise((done) => setTimeout(done))
  })
const keepAll = (shown: HTMLElement) => shown.querySelector<HTMLElement>('.button-call')

afterEach(() => {
  clear()
  said.mockClear()
})

describe('the page for what was handed over', () => {
  it('keeps nothing before somebody taps, then all, with the first on top', async () => {
    const { kept, asked } = keptList()
    const shown = await open(codesOfOffers(ids, catalogue.facts), kept)
    expect([...shown.querySelectorAll('h2 a')].map((link) => link.textContent)).toEqual(ids.map(title))
    expect(asked).toEqual([])
    await tap(keepAll(shown))
    expect(asked).toEqual([...ids].reverse())
    expect(location.hash).toBe('')
    expect(said).toHaveBeenCalledWith(t('handOver.allKept'))
  })

  it('keeps a single one, and the others stay in the address', async () => {
    const { kept, asked } = keptList()
    const shown = await open(codesOfOffers(ids, catalogue.facts), kept)
    await tap(shown.querySelectorAll<HTMLElement>('.button-keep')[1])
    expect(asked).toEqual(['eisenacher-tafel'])
    expect(location.hash).not.toBe('')
  })

  it('says nothing is kept and leaves the address when the device refuses', async () => {
    const { kept, asked } = keptList({ refuses: 'eisenacher-tafel' })
    const shown = await open(codesOfOffers(ids, catalogue.facts), kept)
    await tap(keepAll(shown))
    expect(asked).toEqual(['elterngeld', 'eisenacher-tafel'])
    expect(said).not.toHaveBeenCalled()
    expect(location.hash).not.toBe('')
  })

  it('asks only for what is not in the list yet', async () => {
    const { kept, asked } = keptList({ has: ['wohngeld'] })
    const shown = await open(codesOfOffers(ids, catalogue.facts), kept)
    await tap(keepAll(shown))
    expect(asked).toEqual(['elterngeld', 'eisenacher-tafel'])
  })

  it('has nothing to keep when everything is in the list', async () => {
    const shown = await open(codesOfOffers(ids, catalogue.facts), keptList({ has: ids }).kept)
    expect(keepAll(shown)).toBeNull()
    expect(shown.textContent).toContain(t('handOver.allKept'))
  })

  it('says what is gone, what replaces it, and what this device does not know', async () => {
    const shown = await open(['zz', 'Q9', ...codesOfOffers(['wohngeld'], catalogue.facts)], keptList().kept)
    expect(shown.textContent).toContain(t('handOver.withdrawn', { count: 1 }))
    expect(shown.textContent).toContain(t('offer.goneReplaced'))
    expect(shown.textContent).toContain(title('kindergeld'))
    expect(shown.textContent).toContain(t('handOver.unknown', { count: 1 }))
  })
})
