import { Fragment } from 'preact'
import type { Catalogue } from '#catalogue/catalogue.ts'
import type { LanguageOfPage } from '#i18n/use-translation.ts'
import type { Spoken } from '../hooks/use-other-language.ts'
import { InLanguage } from './InLanguage.tsx'

interface Props {
  languages: readonly Spoken[]
  say: (language: LanguageOfPage, catalogue: Catalogue) => string
}

/** The same words in every language of a paper, beside each other; once where they do not differ. */
export function InAll({ languages, say }: Props) {
  const said = languages.map(({ language, catalogue }) => ({ language, text: say(language, catalogue) }))
  const different = said.filter(({ text }, index) => said.findIndex((one) => one.text === text) === index)
  return (
    <>
      {different.map(({ language, text }, index) => (
        <Fragment key={language.locale}>
          {index > 0 && ' · '}
          <InLanguage language={language} inline>
            {text}
          </InLanguage>
        </Fragment>
      ))}
    </>
  )
}
