import type { ComponentChildren } from 'preact'
import { languageTag } from '#i18n/languages.ts'
import { LanguageContext, type LanguageOfPage } from '#i18n/use-translation.ts'

interface Props {
  language: LanguageOfPage
  class?: string | undefined
  /** A part of a line. */
  inline?: boolean | undefined
  children: ComponentChildren
}

/** A part of a page in another language than the page: its words, its direction, its name for screen readers. */
export function InLanguage({ language, class: name, inline, children }: Props) {
  const Element = inline ? 'bdi' : 'div'
  return (
    <LanguageContext.Provider value={language}>
      <Element class={name} lang={languageTag(language.locale)} dir={language.direction}>
        {children}
      </Element>
    </LanguageContext.Provider>
  )
}
