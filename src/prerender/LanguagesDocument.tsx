import type { Site } from '#domain/catalogue.ts'
import { pagePath } from '#domain/page.ts'
import { languageOf, languageTag } from '#i18n/languages.ts'
import { LanguageContext, type LanguageOfPage } from '#i18n/use-translation.ts'
import { Icon } from '#ui/components/Icon.tsx'
import { LeaveLink } from '#ui/components/LeaveLink.tsx'
import type { BuiltAssets } from './assets.ts'
import { Document } from './document.tsx'

interface Props {
  /** The source language first. */
  languages: readonly LanguageOfPage[]
  site: Site
  assets: BuiltAssets
}

/** The very first page: which language do you speak? The question stands in each of them. */
export function LanguagesDocument({ languages, site, assets }: Props) {
  const [first] = languages
  if (!first) throw new Error('a finder needs at least one language')
  return (
    <Document
      lang={languageTag(first.locale)}
      direction={first.direction}
      title={languages.map(({ t }) => t('app.name')).join(' · ')}
      description={first.t('app.description', { town: site.town })}
      assets={assets}
      script={assets.languagesScript}
      exit={site.exit}
      manifest={`${assets.base}${first.locale}/manifest.webmanifest`}
      canonical={`${assets.origin}${assets.base}`}
      alternates={[
        ...languages.map(({ locale }) => ({
          lang: locale,
          url: `${assets.origin}${assets.base}${pagePath(locale, { kind: 'home' })}`,
        })),
        { lang: 'x-default', url: `${assets.origin}${assets.base}` },
      ]}
    >
      <main id="main">
        <h1 class="with-icon">
          <Icon name="globe" />
          <span>
            {first.t('app.name')} {site.town}
          </span>
        </h1>
        <ul class="languages">
          {languages.map(({ locale, direction, t }) => (
            <li key={locale}>
              <a
                href={`${assets.base}${pagePath(locale, { kind: 'home' })}`}
                data-locale={locale}
                lang={languageTag(locale)}
                dir={direction}
                hreflang={locale}
              >
                <span>
                  {languageOf(locale).name}
                  <span class="row-hint">{t('home.title')}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
        <LanguageContext.Provider value={first}>
          <LeaveLink exit={site.exit} />
        </LanguageContext.Provider>
      </main>
    </Document>
  )
}
