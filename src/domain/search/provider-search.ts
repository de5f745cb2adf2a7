import type { Provider } from '../catalogue.ts'
import { bestFirst } from './best-first.ts'
import { matches } from './dictionary.ts'
import type { AskedWord } from './question.ts'
import { rank } from './rank.ts'
import { remembering } from './remembering.ts'
import { indexFile, openIndex } from './search-index.ts'
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

/** Letters come one after the other: all words but the last were looked up a moment ago. */
const mostRemembered = 100

/** Makes the names of providers ready to be asked for. */
export function providerSearch(providers: readonly Provider[]): ProviderSearch {
  const names = openIndex(indexFile(providers.map(({ name }) => [{ words: tokens(name), weight: 1 }])))
  const meantBy = remembering(mostRemembered, (token) => matches(names.words, token, false))
  return {
    named(words) {
      const telling = words.filter(({ stop }) => !stop)
      const sureness = new Float32Array(providers.length)
      telling.forEach(({ token }, place) => {
        const { documents, scores } = names.reach(meantBy(token))
        const having = new Map(Array.from(documents, (provider, each) => [provider, scores[each] as number]))
        // Of a name that lacks one word, nothing is left.
        for (let provider = 0; provider < sureness.length; provider++)
          sureness[provider] = Math.min(place === 0 ? 1 : (sureness[provider] as number), having.get(provider) ?? 0)
      })
      return bestFirst(sureness, rank.leastProvider, rank.mostThings).map((provider) => ({
        id: providers[provider]?.id ?? '',
        score: sureness[provider] as number,
      }))
    },
    warm: () => names.words.warm(),
  }
}
