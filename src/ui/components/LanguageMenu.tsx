import { isReadFromFragment, type Page } from '#domain/page.ts'
import type { Locale } from '#domain/text.ts'
import { languageOf, languageTag } from '#i18n/languages.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { fragmentNow } from '../visit.ts'
import { Icon } from './Icon.tsx'

interface Props {
  locales: readonly Locale[]
  page: Page
  search: string
}

/** The page's language by its own name, and the same page in the others. Works without script. */
export function LanguageMenu({ locales, page, search }: Props) {
  const { t, locale } = useTranslation()
  const target: Page = page.kind === 'not-found' ? { kind: 'home' } : page
  return (
    <details class="language-menu">
      <summary aria-label={t('language.current', { language: languageOf(locale).name })}>
        <Icon name="globe" />
        <span class="language-name">{languageOf(locale).name}</span>
      </summary>
      <ul aria-label={t('language.choose')}>
        {locales.map((other) => {
          const { name, direction } = languageOf(other)
          return (
            <li key={other}>
              <a
                href={href(other, target, search)}
                lang={languageTag(other)}
                dir={direction}
                hreflang={other}
                onClick={(event) => {
                  // What was handed over stands in the fragment.
                  if (isReadFromFragment(page)) event.currentTarget.hash = fragmentNow()
                }}
                aria-current={other === locale ? 'true' : undefined}
              >
                {name}
              </a>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
