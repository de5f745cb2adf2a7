import { afterEach, describe, expect, it, vi } from 'vitest'
import { CatalogueLoadError, fetchData } from '#catalogue/fetch-data.ts'
import { catalogueSchema } from '#domain/catalogue.ts'

const file = { url: '/data/facts.1a2b3c4d.json', integrity: 'sha256-x' }
const whole = () => new Response(JSON.stringify({ schema: catalogueSchema, asOf: '2026-03-02' }))
const asked = { integrity: 'sha256-x', credentials: 'same-origin' }

/** A network that gives these answers, one after the other. */
function network(...answers: readonly (() => Response)[]) {
  const waiting = [...answers]
  const fetching = vi.fn(async (_url: string, _options: RequestInit) => {
    const answer = waiting.shift()
    if (!answer) throw new TypeError('no network')
    return answer()
  })
  vi.stubGlobal('fetch', fetching)
  return fetching
}
afterEach(() => vi.unstubAllGlobals())

const refused = () => {
  throw new TypeError('integrity')
}

describe('a data file', () => {
  it('is fetched once, and the browser is told how to check it', async () => {
    const fetching = network(whole)
    expect(await fetchData<{ asOf: string }>(file)).toMatchObject({ asOf: '2026-03-02' })
    expect(fetching.mock.calls).toEqual([[file.url, { ...asked, cache: 'default' }]])
  })

  it.each([
    { first: 'a file that the browser refuses', answer: refused },
    { first: 'an error', answer: () => new Response('', { status: 500 }) },
  ])('is fetched again past the browser’s cache after $first', async ({ answer }) => {
    const fetching = network(answer, whole)
    expect(await fetchData<{ asOf: string }>(file)).toMatchObject({ asOf: '2026-03-02' })
    expect(fetching.mock.lastCall).toEqual([file.url, { ...asked, cache: 'reload' }])
  })

  it.each([
    { what: 'no network', answers: [] },
    { what: 'a file that is refused twice', answers: [refused, refused] },
    { what: 'an error twice', answers: [refused, () => new Response('', { status: 404 })] },
    { what: 'half a file', answers: [() => new Response('{"schema":')] },
    { what: 'a file of another shape', answers: [() => new Response(`{"schema":${catalogueSchema + 1}}`)] },
    { what: 'a file that does not say its shape', answers: [() => new Response('{}')] },
  ])('is named if it does not arrive whole: $what', async ({ answers }) => {
    network(...answers)
    const error = await fetchData(file).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(CatalogueLoadError)
    expect(error).toMatchObject({ message: `could not load ${file.url}`, cause: expect.any(Error) })
  })
})
