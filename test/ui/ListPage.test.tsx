// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { offerEntry, type WholeOffer, wholeOffer } from '#catalogue/catalogue.ts'
import { writeConsultation } from '#storage/consultation.ts'
import { realCatalogue, realDetails } from '#test/catalogue.ts'
import { eventually } from '#test/eventually.ts'
import { clear, show } from '#test/show.tsx'
import { speak } from '#test/words.ts'
import { type Kept, useKept } from '#ui/hooks/use-kept.ts'
import { ListPage } from '#ui/pages/ListPage.tsx'

const catalogue = await realCatalogue()
const details = await realDetails()
const t = speak.de

function whole(id: string): WholeOffer {
  const entry = offerEntry(catalogue, id)
  const found = entry && wholeOffer(entry, details)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

const announce = vi.fn()
let kept: Kept
/** Whether what is kept stays on the device. */
let lasting = false
/** Whether the device refuses every change. */
let refuses = false

/** The list as the app shows it, with a store that lives as long as the page. */
function Shown() {
  kept = useKept('de')
  return (
    <ListPage
      catalogue={catalogue}
      moment={{ date: '2026-11-23', minutes: 600 }}
      search=""
      details={{ kind: 'there', details }}
      kept={{
        ...kept,
        state: kept.state.kind === 'there' ? { ...kept.state, lasting } : kept.state,
        act: async (what) => (refuses ? undefined : kept.act(what)),
      }}
      navigate={() => {}}
      openSearch={() => new Promise(() => {})}
      loadData={() => Promise.reject(new Error('no data'))}
      loadHandOver={() => Promise.reject(new Error('no hand-over'))}
      announce={announce}
    />
  )
}

let place: HTMLElement

/** Waits for what storage and lazily loaded parts bring. */
async function until(text: string): Promise<void> {
  await eventually(async () => {
    await act(() => {})
    expect(place.textContent).toContain(text)
  })
}

function press(name: string): Promise<void> {
  const button = [...place.querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(name),
  )
  if (!button) throw new Error(`there is no ${name}`)
  return act(() => button.click())
}

beforeEach(async () => {
  vi.stubGlobal('indexedDB', undefined)
  refuses = false
  lasting = false
  announce.mockClear()
  place = await show(<Shown />)
  await until(t('list.empty'))
})
afterEach(() => {
  clear()
  vi.unstubAllGlobals()
})

const offers = ['kindergeld', 'kinderzuschlag', 'wohngeld']
const order = () => [...place.querySelectorAll('.offer-card > .offer-official')].map((one) => one.textContent)

async function keepAll(): Promise<void> {
  for (const id of offers) await act(async () => void (await kept.keep(catalogue, whole(id))))
  await until(t('list.count', { count: 3 }))
  await until(t('papers.title'))
}

describe('the list', () => {
  it('is as simple as ever with one list: nothing to choose', async () => {
    await keepAll()
    expect(order()).toEqual(['Wohngeld', 'Kinderzuschlag (KiZ)', 'Kindergeld'])
    expect(place.querySelector('nav')).toBeNull()
    expect(place.textContent).toContain(whole('wohngeld').words.steps[0])
  })

  it('shows each paper once, says for which offers, and counts those that are there', async () => {
    await keepAll()
    const papers = [...place.querySelectorAll('#papers .ticked-paper')]
    const asked = new Set(offers.flatMap((id) => whole(id).offer.documents))
    expect(papers).toHaveLength(asked.size)
    await act(() => papers[0]?.querySelector('input')?.click())
    await until(t('papers.progress', { there: 1, count: asked.size }))
    expect(papers[0]?.textContent).toContain(t('papers.for'))
  })

  it('asks no papers for what is done', async () => {
    await keepAll()
    for (const tick of place.querySelectorAll<HTMLInputElement>('.entry-order input')) {
      await act(() => tick.click())
      await eventually(() => expect(tick.checked).toBe(true))
    }
    await eventually(() => expect(place.querySelector('#papers')).toBeNull())
  })

  it('does not say that it is on the device where it lives as long as the page', () => {
    expect(place.textContent).toContain(t('list.passing'))
    expect(place.textContent).not.toContain(t('list.onDevice'))
  })

  it('moves an offer and says where it stands now', async () => {
    await keepAll()
    await press(`${t('lists.down')}: ${whole('wohngeld').words.title}`)
    await eventually(() => expect(order()[1]).toBe('Wohngeld'))
    const { title } = whole('wohngeld').words
    await eventually(() => expect(announce).toHaveBeenCalledWith(t('lists.moved', { title, place: 2, total: 3 })))
  })

  it('says nothing of a move that failed', async () => {
    await keepAll()
    refuses = true
    await press(`${t('lists.down')}: ${whole('wohngeld').words.title}`)
    await act(() => {})
    expect(announce).not.toHaveBeenCalled()
    expect(order()[0]).toBe('Wohngeld')
  })

  it('brings back what was dropped, where it stood', async () => {
    await keepAll()
    const { title } = whole('kinderzuschlag').words
    await press(`${t('offer.drop')}: ${title}`)
    await until(t('offer.droppedNow', { title }))
    expect(order()).toEqual(['Wohngeld', 'Kindergeld'])
    await press(t('list.undo'))
    await eventually(() => expect(order()).toEqual(['Wohngeld', 'Kinderzuschlag (KiZ)', 'Kindergeld']))
  })

  it('can be one of several; the buttons of offers say which one they keep into', async () => {
    await keepAll()
    await press(t('lists.new'))
    const field = await eventually(() => place.querySelector<HTMLInputElement>('#new-list') ?? Promise.reject())
    field.value = 'Familie Adam'
    await press(t('lists.save'))
    await until('Familie Adam (0)')
    expect(place.querySelector('h1')?.textContent).toBe('Familie Adam')
    expect(kept.listName).toBe('Familie Adam')
    expect(kept.has('wohngeld')).toBe(false)
    await press(`${t('list.title')} (3)`)
    await until(t('list.count', { count: 3 }))
    expect(kept.has('wohngeld')).toBe(true)
  })

  it('leaves open what was opened when everything goes and comes back', async () => {
    await keepAll()
    const tools = place.querySelector<HTMLDetailsElement>('details.card')
    const deleted = await kept.deleteEverything()
    await until(t('list.empty'))
    if (deleted) await act(async () => void (await kept.restore(deleted)))
    await until(t('list.count', { count: 3 }))
    expect(place.querySelector('details.card')).toBe(tools)
  })

  it('saves what is written when the field is left', async () => {
    await keepAll()
    const note = place.querySelector('textarea') as HTMLTextAreaElement
    await act(() => {
      note.value = 'Montag'
      note.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await act(() => void note.dispatchEvent(new FocusEvent('blur')))
    await until('Montag')
    expect(kept.state).toMatchObject({
      contents: { list: { entries: [{ offer: 'wohngeld', note: 'Montag' }, {}, {}] } },
    })
  })
})

describe('on the list, that the finder can be an app', () => {
  it('is not said where nothing stays, nor in a consultation', async () => {
    await keepAll()
    expect(place.textContent).not.toContain(t('install.what'))
    lasting = true
    writeConsultation({ version: 1, kind: 'going', locale: 'ar', entries: 1, things: {} })
    await act(async () => void (await kept.act(async () => {})))
    expect(place.textContent).not.toContain(t('install.what'))
    sessionStorage.clear()
  })

  it('is said once something is kept, until somebody does not want to know', async () => {
    lasting = true
    await act(async () => void (await kept.act(async () => {})))
    expect(place.textContent).not.toContain(t('install.what'))
    await keepAll()
    await until(t('install.what'))
    expect(place.querySelector('.install a')?.getAttribute('href')).toBe('/de/about')
    await press(t('install.refuse'))
    await vi.waitFor(() => expect(place.textContent).not.toContain(t('install.what')))
  })
})
