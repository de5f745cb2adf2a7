import type { Site } from '#domain/catalogue.ts'
import { pagePath } from '#domain/page.ts'
import { languageTag } from '#i18n/languages.ts'
import { LanguageContext, type LanguageOfPage } from '#i18n/use-translation.ts'
import { LeaveLink } from '#ui/components/LeaveLink.tsx'
import type { BuiltAssets } from './assets.ts'
import { Document } from './document.tsx'

interface Props {
  languages: readonly LanguageOfPage[]
  site: Site
  assets: BuiltAssets
  /** That of the service worker: shown without a network, so the page may well exist. */
  fromDevice?: boolean
}

/** An address whose language we do not know: says in every language that it leads nowhere, or not from here, and the way home. */
export function NotFoundDocument({ languages, site, assets, fromDevice }: Props) {
  const [first] = languages
  if (!first) throw new Error('a finder needs at least one language')
  const title = fromDevice ? 'notFound.offline' : 'notFound.title'
  const text = fromDevice ? 'notFound.offlineText' : 'notFound.text'
  return (
    <Document
      lang={languageTag(first.locale)}
      direction={first.direction}
      title={first.t(title)}
      description={first.t(text)}
      assets={assets}
      fromDevice={fromDevice}
      script={assets.languagesScript}
      exit={site.exit}
    >
      <main id="main">
        <h1>{fromDevice ? `${first.t('app.name')} ${site.town}` : '404'}</h1>
        {languages.map(({ locale, direction, t }) => (
          <section key={locale} class="card" data-locale={locale} lang={languageTag(locale)} dir={direction}>
            <h2>{t(title)}</h2>
            <p>{t(text)}</p>
            <p>
              <a href={`${assets.base}${pagePath(locale, { kind: 'home' })}`}>{t('notFound.home')}</a>
              {' · '}
              <a href={`${assets.base}${pagePath(locale, { kind: 'help-now' })}`}>{t('nav.help-now')}</a>
            </p>
          </section>
        ))}
        <LanguageContext.Provider value={first}>
          <LeaveLink exit={site.exit} />
        </LanguageContext.Provider>
      </main>
    </Document>
  )
}
