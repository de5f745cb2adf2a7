import { catalogueSchema, type DataFile } from '#domain/catalogue.ts'

/** A file of the catalogue did not arrive whole. */
export class CatalogueLoadError extends Error {
  constructor(url: string, options?: ErrorOptions) {
    super(`could not load ${url}`, options)
    this.name = 'CatalogueLoadError'
  }
}

/** A data file as it is sent. */
export type Sent<Data> = Data & { readonly schema: number }

/**
 * Fetches a data file. Its bytes must be those of the edition: a login page or half a file is refused by the browser.
 * Throws `CatalogueLoadError`.
 */
export async function fetchData<Data>({ url, integrity }: DataFile): Promise<Sent<Data>> {
  const attempt = async (cache: RequestCache) => {
    const response = await fetch(url, { integrity, cache, credentials: 'same-origin' })
    if (!response.ok) throw new Error(`status ${response.status}`)
    return response
  }
  try {
    // What a login page has left in the browser's cache must not be believed for ever.
    const response = await attempt('default').catch(() => attempt('reload'))
    const data = (await response.json()) as Sent<Data>
    if (data.schema !== catalogueSchema) throw new Error(`schema ${data.schema}`)
    return data
  } catch (error) {
    throw new CatalogueLoadError(url, { cause: error })
  }
}
