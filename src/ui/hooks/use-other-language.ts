import { useEffect, useState } from 'preact/hooks'
import { type Catalogue, catalogueOf, type Details } from '#catalogue/catalogue.ts'
import type { LoadLazyData } from '#catalogue/lazy-data.ts'
import type { Locale } from '#domain/text.ts'
import { type LanguageOfPage, languageOfPage } from '#i18n/use-translation.ts'

/** Everything in one language. */
export interface Spoken {
  readonly language: LanguageOfPage
  readonly catalogue: Catalogue
  readonly details: Details
}

/** A second language beside that of the page: none wished for, on its way, there, or not on this device. */
export type OtherLanguage =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly spoken: Spoken }
  | { readonly kind: 'missing'; retry(): void }

/** Loads the words of another language beside what the page already has; `first` is undefined until it has its details. */
export function useOtherLanguage(
  load: LoadLazyData,
  locale: Locale | undefined,
  first: Pick<Spoken, 'catalogue' | 'details'> | undefined,
): OtherLanguage {
  const [state, setState] = useState<OtherLanguage>({ kind: 'none' })
  const [attempt, setAttempt] = useState(0)
  const facts = first?.catalogue.facts
  const detailFacts = first?.details.facts
  useEffect(() => {
    if (locale === undefined) return setState({ kind: 'none' })
    if (!facts || !detailFacts) return setState({ kind: 'loading' })
    let dropped = false
    setState({ kind: 'loading' })
    Promise.all([load('words', locale), load('details', locale)]).then(
      ([words, details]) => {
        if (dropped) return
        const spoken = {
          language: languageOfPage(locale, words.messages),
          catalogue: catalogueOf(facts, words),
          details: { facts: detailFacts, words: details },
        }
        setState({ kind: 'there', spoken })
      },
      (error: unknown) => {
        console.error(error)
        if (!dropped) setState({ kind: 'missing', retry: () => setAttempt((count) => count + 1) })
      },
    )
    return () => {
      dropped = true
    }
  }, [locale, facts, detailFacts, attempt])
  return state
}
