import { pagePath } from '#domain/page.ts'
import type { Locale } from '#domain/text.ts'
import { directionOf, languageOf, languageTag } from '#i18n/languages.ts'
import { LanguageContext, type LanguageOfPage } from '#i18n/use-translation.ts'
import { DangerNotice } from '#ui/components/DangerNotice.tsx'
import { LeaveLink } from '#ui/components/LeaveLink.tsx'

interface Props {
  language: LanguageOfPage
  locales: readonly Locale[]
  /** The harmless page that "leave now" leads to. */
  exit: string | undefined
  base: string
  /** The data files of the language (`pageFilesText`). */
  files: string
}

/** An empty page of a language. If its words are not on the device, it says so, and which way leads on. */
export function Shell({ language, locales, exit, base, files }: Props) {
  const { t, locale } = language
  return (
    <>
      <div id="app" data-locale={locale} data-files={files} />
      <div id="load-failed" class="load-failed" role="alert" hidden>
        <h1>{t('app.name')}</h1>
        <p class="freshness-notice">
          <span>{t('offline.wordsMissing')}</span>{' '}
          <button type="button" class="button" data-reload="">
            {t('error.reload')}
          </button>
        </p>
        <LanguageContext.Provider value={language}>
          <DangerNotice />
          <LeaveLink exit={exit} />
        </LanguageContext.Provider>
        <h2>{t('offline.otherLanguages')}</h2>
        <ul class="languages">
          {locales
            .filter((other) => other !== locale)
            .map((other) => (
              <li key={other}>
                <a
                  href={`${base}${pagePath(other, { kind: 'home' })}`}
                  lang={languageTag(other)}
                  hreflang={other}
                  dir={directionOf(other)}
                >
                  {languageOf(other).name}
                </a>
              </li>
            ))}
        </ul>
      </div>
      <noscript>
        <p class="freshness-notice">{t('find.needScript')}</p>
      </noscript>
    </>
  )
}
