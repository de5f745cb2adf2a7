import type { ComponentChildren } from 'preact'
import { tokens } from '#domain/search/tokens.ts'
import type { Mark } from './OfferCard.tsx'

const word = /([\p{L}\p{N}]+)/u

/** A marker of words: those of which the finder says that they were meant. */
export function markerOf(words: readonly string[]): Mark {
  const meant = new Set(words)
  return (text) =>
    text.split(word).map((part, place): ComponentChildren => {
      const isWord = place % 2 === 1
      return isWord && tokens(part).some((token) => meant.has(token)) ? <mark key={place}>{part}</mark> : part
    })
}
