import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadCatalogue, loadDetails } from '#catalogue/load.ts'
import { catalogueSchema } from '#domain/catalogue.ts'
import { anOffer, facts } from '#test/builders.ts'

const file = (url: string) => ({ url, integrity: 'sha256-x' })
const files = {
  facts: file('/facts'),
  words: file('/words'),
  details: file('/details'),
  detailWords: file('/detailWords'),
}
const data: Readonly<Record<string, object>> = {
  '/facts': facts({ offers: [anOffer({ id: 'cafe' })] }),
  '/words': { locale: 'uk', offers: {} },
  '/details': { offers: { cafe: { law: ['§ 16 SGB VIII'] } } },
  '/detailWords': { locale: 'uk', offers: { cafe: { who: 'Для всіх.' } } },
}

/** A network that loses some files on the way. */
function network(...lost: readonly string[]): void {
  vi.stubGlobal('fetch', async (url: string) =>
    lost.includes(url)
      ? new Response('', { status: 500 })
      : new Response(JSON.stringify({ schema: catalogueSchema, ...data[url] })),
  )
}
afterEach(() => vi.unstubAllGlobals())

describe('the catalogue of a page', () => {
  it('is made of facts and words, in the language of the page', async () => {
    network('/details', '/detailWords')
    const { locale, offers } = await loadCatalogue(files)
    expect([locale, ...offers.keys()]).toEqual(['uk', 'cafe'])
  })

  it.each(['/facts', '/words'])('is not there without %s', async (url) => {
    network(url)
    await expect(loadCatalogue(files)).rejects.toThrow(`could not load ${url}`)
  })
})

describe('the details of a page', () => {
  it('are facts and words', async () => {
    network('/facts', '/words')
    expect(await loadDetails(files)).toMatchObject({
      facts: { offers: { cafe: { law: ['§ 16 SGB VIII'] } } },
      words: { offers: { cafe: { who: 'Для всіх.' } } },
    })
  })

  it.each(['/details', '/detailWords'])('are not there without %s', async (url) => {
    network(url)
    await expect(loadDetails(files)).rejects.toThrow(`could not load ${url}`)
  })
})
