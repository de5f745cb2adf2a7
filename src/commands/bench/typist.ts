import type { Facts } from '#domain/catalogue.ts'
import type { Finder } from '#domain/search/finder.ts'
import type { SearchFiles } from '#domain/search/search-files.ts'
import type { Locale } from '#domain/text.ts'
import { finderIn } from '../finder-in.ts'

/** A catalogue that is searched, as it is loaded. */
export interface Searched {
  readonly facts: Facts
  readonly files: SearchFiles
}

/** Somebody who types. Stands in a bundle of its own, so that Node and a browser run the same. Times are milliseconds. */
export interface Typist {
  /** Opens a finder that remembers nothing, and makes it ready for its first question: how long that takes. */
  open(locale: Locale): number
  /** Asks it these questions one after the other: how long each takes. */
  ask(questions: readonly string[]): number[]
}

export function typist({ facts, files }: Searched): Typist {
  let finder: Finder | undefined
  const timed = (work: () => unknown) => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
  return {
    open: (locale) =>
      timed(() => {
        finder = finderIn(locale, facts, files)
        finder.warm()
      }),
    ask(questions) {
      const opened = finder
      if (!opened) throw new Error('No finder is open.')
      return questions.map((question) => timed(() => opened.ask(question)))
    },
  }
}
