import { useEffect, useState } from 'preact/hooks'
import type { Catalogue } from '#catalogue/catalogue.ts'
import type { LoadLazyData } from '#catalogue/lazy-data.ts'
import type { OwnWords } from '#domain/card.ts'
import type { PhraseBook } from '#domain/phrase-book.ts'
import { baseLanguage } from '#domain/text.ts'

function ownWordsOf({ words }: Pick<Catalogue, 'words'>, book: PhraseBook): OwnWords {
  return {
    locale: book.locale,
    book,
    titles: words.offers,
    documents: words.documents,
    messages: words.messages,
  }
}

/**
 * What stands under the German words of a card: those of the page, unless they are German too, or somebody else is `advised`; then
 * those of the language that is spoken, where the finder has it. `failed` if they did not arrive.
 */
export function useOwnWords(
  catalogue: Catalogue,
  book: PhraseBook,
  spoken: string,
  advised: boolean,
  load: LoadLazyData,
): { own: OwnWords | undefined; failed: boolean } {
  const { facts, locale } = catalogue
  const ofPage = baseLanguage(locale) !== facts.sourceLocale
  const wanted = (!ofPage || advised) && spoken !== locale && facts.locales.includes(spoken) ? spoken : undefined
  const [second, setSecond] = useState<OwnWords>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    setSecond(undefined)
    setFailed(false)
    if (wanted === undefined) return
    let dropped = false
    Promise.all([load('words', wanted), load('phrases', wanted)]).then(
      ([words, otherBook]) => {
        if (!dropped) setSecond(ownWordsOf({ words }, otherBook))
      },
      (error: unknown) => {
        console.error(error)
        if (!dropped) setFailed(true)
      },
    )
    return () => {
      dropped = true
    }
  }, [wanted])
  return { own: second ?? (ofPage ? ownWordsOf(catalogue, book) : undefined), failed }
}
