import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { directionOf, languageTag } from '#i18n/languages.ts'
import { SecondLanguageContext } from '../second-language.ts'

interface Props {
  /** Of the catalogue or the interface, in the language of the page. */
  text: string
  /** The same in the second language, where it must be put together first. */
  other?: string | undefined
  /** How the page shows it, if not plainly. */
  children?: ComponentChildren
}

/** A short text; while a consultation goes on, the same in the language of the person beside it. */
export function Paired({ text, other, children = text }: Props) {
  const second = useContext(SecondLanguageContext)
  const beside = other ?? second?.of(text)
  if (!second || beside === undefined || beside === text) return <>{children}</>
  return (
    <span class="pair">
      <span>{children}</span>
      <span class="beside" lang={languageTag(second.locale)} dir={directionOf(second.locale)}>
        {beside}
      </span>
    </span>
  )
}
