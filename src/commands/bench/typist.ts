import type { Facts } from '#domain/catalogue.ts'
import { openFinder } from '#domain/search/finder.ts'
import type { SearchFiles } from '#domain/search/search-files.ts'
import { searchedIn } from '#domain/search/searched-in.ts'
import type { Locale } from '#domain/text.ts'

/** A catalogue that is searched, as it is loaded. */
export interface Searched {
  readonly facts: Facts
  readonly files: SearchFiles
}

/** Somebody who types. Stands in a bundle of its own, so that Node and a browser run the same. Times are milliseconds. */
export interface Typist {
  /** Opens a finder that remembers nothing: how long that takes. */
  open(locale: Locale): number
  /** Asks it these questions one after the other: how long each takes. */
  ask(questions: readonly string[]): number[]
}

export function typist({ facts, files }: Searched): Typist {
  let finder: ReturnType<typeof openFinder> | undefined
  const timed = (work: () => unknown) => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
  return {
    open: (locale) =>
      timed(() => {
        finder = openFinder({ facts, common: files.common, ...searchedIn(locale, facts.sourceLocale, files) })
        finder.warm()
      }),
    ask: (questions) => questions.map((question) => timed(() => finder?.ask(question))),
  }
}
