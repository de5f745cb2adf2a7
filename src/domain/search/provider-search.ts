import type { Provider } from '../catalogue.ts'
import { bestFirst, bounded } from './best-first.ts'
import { matches } from './dictionary.ts'
import type { AskedWord } from './question.ts'
import { rank } from './rank.ts'
import { indexFile, openIndex, scoreWord } from './search-index.ts'
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
  return {
    named(words) {
      const telling = words.filter(({ stop }) => !stop)
      const sureness = new Float32Array(providers.length).fill(telling.length > 0 ? 1 : 0)
      const scores = new Float32Array(sureness.length)
      for (const { token } of telling) {
        scores.fill(0)
        scoreWord(names, matches(names.words, token, false), scores)
        for (let provider = 0; provider < scores.length; provider++)
          sureness[provider] = Math.min(sureness[provider] as number, scores[provider] as number)
      }
      return bestFirst(sureness, rank.leastProvider, rank.mostThings).map((provider) => ({
        id: providers[provider]?.id ?? '',
        score: bounded(sureness[provider] as number),
      }))
    },
    warm: () => names.words.trigrams(),
  }
}
