// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { writeConsultation } from '#storage/consultation.ts'
import { openKeptStore } from '#storage/open-store.ts'
import { aKeptOffer } from '#test/builders.ts'
import { realCatalogue } from '#test/catalogue.ts'
import { eventually } from '#test/eventually.ts'
import { clear, show } from '#test/show.tsx'
import { speak } from '#test/words.ts'
import { useKept } from '#ui/hooks/use-kept.ts'
import { PrivatePage } from '#ui/pages/PrivatePage.tsx'
import { backStays } from '#ui/private-start.ts'
import { notePrivatePlace } from '#ui/visit.ts'

const t = speak.de
const catalogue = await realCatalogue()
const announce = vi.fn()

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  announce.mockClear()
})
afterEach(() => {
  clear()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

function Shown({ search = '' }) {
  return (
    <PrivatePage
      catalogue={catalogue}
      moment={undefined}
      search={search}
      details={{ kind: 'failed', retry: () => {} }}
      kept={useKept('de')}
      navigate={() => {}}
      openSearch={() => new Promise(() => {})}
      loadData={() => Promise.reject(new Error('no data'))}
      loadHandOver={() => Promise.reject(new Error('no hand-over'))}
      announce={announce}
    />
  )
}

async function removeAll(): Promise<void> {
  const place = await show(<Shown />)
  const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === t('private.remove'))
  await act(() => button?.click())
  await eventually(() => expect(announce).toHaveBeenCalled())
}

it.each([
  { where: 'as usual', enter: () => {} },
  { where: 'in private mode', enter: () => notePrivatePlace('/de/private') },
  {
    where: 'in a consultation',
    enter: () => writeConsultation({ version: 1, kind: 'going', locale: 'ar', entries: 3, things: {} }),
  },
])('takes everything off the device $where', async ({ enter }) => {
  await (await openKeptStore()).keep(aKeptOffer({ id: 'frauenhaus' }))
  enter()
  await removeAll()
  expect(announce).toHaveBeenCalledExactlyOnceWith(t('private.removed'))
  sessionStorage.clear()
  expect((await (await openKeptStore()).contents()).offers).toEqual([])
})

it('takes the list of a consultation with it', async () => {
  writeConsultation({ version: 1, kind: 'going', locale: 'ar', entries: 3, things: {} })
  await (await openKeptStore()).keep(aKeptOffer({ id: 'frauenhaus' }))
  await removeAll()
  expect((await (await openKeptStore()).contents()).offers).toEqual([])
})

it('says so where the device does not let it', async () => {
  notePrivatePlace('/de/private')
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('not now', 'UnknownError')
    },
  })
  await removeAll()
  expect(announce).toHaveBeenCalledExactlyOnceWith(t('private.removeFailed'))
})

it('says after it was switched on what of the way back stays', async () => {
  const told = async () => (await show(<Shown search={backStays} />)).textContent?.includes(t('private.backStays'))
  expect(await told()).toBe(false)
  clear()
  notePrivatePlace('/de/private')
  expect(await told()).toBe(true)
})
