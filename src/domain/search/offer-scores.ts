import { areaChain, nearness } from '../area.ts'
import type { Facts } from '../catalogue.ts'
import { asWritten, inSmallLetters, writtenWords } from './as-written.ts'
import { bounded } from './best-first.ts'
import { rank } from './rank.ts'

/** Tells how well each offer answers a question. An answer is only good until the next question. */
export interface OfferScorer {
  /** From 0 to 1, by the offer's own words (`text`) and by how much it is lifted. */
  scores(query: string, text: Float32Array, lifted: Float32Array): Float32Array
  /** Does what the first question would otherwise wait for. */
  warm(): void
}

/**
 * Joins what speaks for an offer: its own words (`text`), that something is meant which it answers (`lifted`), that it is near, and
 * that its name stands in the question letter for letter.
 */
export function offerScorer({ areas, site, offers }: Pick<Facts, 'areas' | 'site' | 'offers'>): OfferScorer {
  const chain = areaChain(areas, site.area)
  const near = Float32Array.from(offers, ({ area }) => rank.near / (1 + nearness(chain, area)))
  const scores = new Float32Array(offers.length)
  let known: readonly string[] | undefined
  const namesInSmallLetters = () => {
    known ??= offers.map(({ official }) => inSmallLetters(official))
    return known
  }
  return {
    scores(query, text, lifted) {
      const written = writtenWords(query)
      const names = written.length > 0 ? namesInSmallLetters() : undefined
      scores.fill(0)
      for (let offer = 0; offer < scores.length; offer++) {
        const own = text[offer] as number
        const lift = lifted[offer] as number
        if (own + lift === 0) continue
        const answers = Math.max((own + rank.meaning * lift) / (1 + rank.meaning), rank.ownWordsAlone * own)
        const bonus = own > 0 && names ? rank.asWritten * asWritten(names[offer] as string, written) : 0
        scores[offer] = bounded(answers + (near[offer] as number) + bonus)
      }
      return scores
    },
    warm: namesInSmallLetters,
  }
}
