// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { Place } from '#domain/offer.ts'
import { clear, show } from '#test/show.tsx'
import { language } from '#test/words.ts'
import { OfferPlaces } from '#ui/components/OfferPlaces.tsx'

afterEach(clear)

const { t } = language('de')
const address = { id: 'main', street: 'Markt 1', postcode: '99817', town: 'Eisenach' } as const
const shown = (place: Place) => show(<OfferPlaces offer="family-cafe" places={[place]} stepFree={false} />)
const links = (element: HTMLElement) =>
  [...element.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')

describe('where an offer is', () => {
  it('comes with the way there, which says that it leaves the finder', async () => {
    const element = await shown(address)
    expect(links(element)).toEqual([expect.stringMatching(/^(?:geo|maps|https):.*Markt%201%2C%2099817%20Eisenach/)])
    const [way = ''] = links(element)
    expect(element.textContent).toContain(t(way?.startsWith('https') ? 'map.wayWebHint' : 'map.wayHint'))
  })

  it('leads to the map where it is on it', async () => {
    const element = await shown({ ...address, coordinates: [50.97, 10.32] })
    expect(links(element)).toContain('/de/map?at=family-cafe')
  })

  it('says that a stop is not the door', async () => {
    const element = await shown({ ...address, stop: 'ZOB' })
    expect(element.textContent).toContain(t('map.atStop', { stop: 'ZOB' }))
    expect(links(element)).toContain('/de/map?at=family-cafe')
  })

  it('leads nowhere if it is confidential', async () => {
    const element = await shown({ id: 'main', confidential: true })
    expect(links(element)).toEqual([])
    expect(element.textContent).toContain(t('offer.confidential'))
  })
})
