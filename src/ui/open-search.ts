import type { Catalogue } from '#catalogue/catalogue.ts'
import type { OpenedSearch, OpenSearch } from './hooks/use-search.ts'

/** Opens the finder of a catalogue when somebody searches, once. One that broke is forgotten, so that the next try is a real one. */
export function searchOpener(): OpenSearch {
  const opened = new WeakMap<Catalogue, Promise<OpenedSearch>>()
  return (catalogue) => {
    const known = opened.get(catalogue)
    if (known) return known
    const forget = (error: unknown): never => {
      opened.delete(catalogue)
      throw error
    }
    const open = async (): Promise<OpenedSearch> => {
      const tools = await import('./search-tools.ts')
      const { ask } = await tools.openFinderOf(catalogue.locale, catalogue.facts.sourceLocale)
      return { ask: (query) => ask(query).catch(forget), tools }
    }
    const opening = open().catch(forget)
    opened.set(catalogue, opening)
    return opening
  }
}
