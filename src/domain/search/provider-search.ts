import type { Provider } from '../catalogue.ts'
import { bestFirst, bounded, highest } from './best-first.ts'
import { matches } from './dictionary.ts'
import type { AskedWord } from './question.ts'
import { rank } from './rank.ts'
import { indexFile, openIndex, reach } from './search-index.ts'
import { tokens } from './tokens.ts'

/** A provider whose name is asked for; `score` is between 0 and 1. */
interface NamedProvider {
  readonly id: string
  readonly score: number
}

/** Finds providers by their names. */
export interface ProviderSearch {
  /** Those that have every telling word of a question in their name, the surest first. */
  named(words: readonly AskedWord[]): NamedProvider[]
  /** Does what the first question would otherwise wait for. */
  warm(): void
}

/** Makes the names of providers ready to be asked for. */
export function providerSearch(providers: readonly Provider[]): ProviderSearch {
  const names = openIndex(indexFile(providers.map(({ name }) => [{ words: tokens(name), weight: 1 }])))
  const sureness = new Float32Array(providers.length)
  const having = new Float32Array(providers.length)
  return {
    named(words) {
      const telling = words.filter(({ stop }) => !stop)
      sureness.fill(telling.length > 0 ? 1 : 0)
      for (const { token } of telling) {
        const { documents, scores } = reach(names, matches(names.words, token, false))
        having.fill(0)
        for (let each = 0; each < documents.length; each++) having[documents[each] as number] = scores[each] as number
        for (let provider = 0; provider < having.length; provider++)
          sureness[provider] = Math.min(sureness[provider] as number, having[provider] as number)
        if (highest(sureness) < rank.leastProvider) return []
      }
      return bestFirst(sureness, rank.leastProvider, rank.mostThings).map((provider) => ({
        id: providers[provider]?.id ?? '',
        score: bounded(sureness[provider] as number),
      }))
    },
    warm: () => names.words.trigrams(),
  }
}
