import type { Facts } from '#domain/catalogue.ts'
import { type Finder, openFinder } from '#domain/search/finder.ts'
import type { SearchFiles } from '#domain/search/search-files.ts'
import { searchedIn } from '#domain/search/searched-in.ts'
import type { Locale } from '#domain/text.ts'

/** A finder as a page of this language has it. */
export function finderIn(locale: Locale, facts: Facts, files: SearchFiles): Finder {
  return openFinder({ facts, common: files.common, ...searchedIn(locale, facts.sourceLocale, files) })
}

/** Finders of all languages, each opened when it is first asked for. */
export function findersOf(facts: Facts, files: SearchFiles): (locale: Locale) => Finder {
  const opened = new Map<Locale, Finder>()
  return (locale) => {
    const finder = opened.get(locale) ?? finderIn(locale, facts, files)
    opened.set(locale, finder)
    return finder
  }
}
