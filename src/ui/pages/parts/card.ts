/** Loaded with the card for the counter. */
import { h } from 'preact'
import type { PhraseBook } from '#domain/phrase-book.ts'
import { CardPage } from '../CardPage.tsx'
import type { PageProps } from '../page-props.ts'
import '#ui/styles/card.css'

/** The page of the card, with the phrase book of its language in hand. */
export function cardPage(book: PhraseBook) {
  return (props: PageProps) => h(CardPage, { ...props, book })
}
