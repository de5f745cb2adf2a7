import type { Catalogue } from '#catalogue/catalogue.ts'
import { loadDangers, loadSearchWords } from '#catalogue/load.ts'
import type { Edition } from '#domain/catalogue.ts'
import type { Finder } from '#domain/search/finder.ts'
import type { LoadFinder } from './hooks/use-finder.ts'

/**
 * Loads the search engine over the words of the page and German. Engines are made once a catalogue. Where the German words
 * cannot be had, search goes on without them.
 */
export function finderLoader(edition: Edition): LoadFinder {
  const made = new WeakMap<Catalogue, Promise<Finder>>()
  const make = async ({ facts, words, locale }: Catalogue): Promise<Finder> => {
    const { sourceLocale } = facts
    const own = loadSearchWords(edition, locale, words)
    const german =
      locale === sourceLocale
        ? []
        : loadSearchWords(edition, sourceLocale).then(
            (one) => [one],
            () => [],
          )
    const parts = [import('#domain/search/finder.ts'), own, german, loadDangers(edition)] as const
    const [{ finder }, first, others, dangers] = await Promise.all(parts)
    return finder(facts, [first, ...others], dangers)
  }
  return (catalogue) => {
    const known = made.get(catalogue)
    if (known) return known
    const making = make(catalogue)
    made.set(catalogue, making)
    // A failed load is forgotten, so that the next try is a real one.
    making.catch(() => made.delete(catalogue))
    return making
  }
}
