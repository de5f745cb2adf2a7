import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { Catalogue, Details } from '#catalogue/catalogue.ts'
import type { LoadLazyData } from '#catalogue/lazy-data.ts'
import type { Page } from '#domain/page.ts'
import { LanguageContext, languageOfPage } from '#i18n/use-translation.ts'
import { ErrorBoundary } from './components/ErrorBoundary.tsx'
import { Frame } from './components/Frame.tsx'
import { Notices } from './components/Notices.tsx'
import { PageFailed } from './components/PageFailed.tsx'
import { PrivateNotice } from './components/PrivateNotice.tsx'
import { focusPlace } from './focus-heading.ts'
import { type Place, type ShownPaths, useAddress } from './hooks/use-address.ts'
import { useConnection } from './hooks/use-connection.ts'
import { useConsultation } from './hooks/use-consultation.ts'
import { type LoadDetails, useDetails, usesDetails } from './hooks/use-details.ts'
import { useEditionNews } from './hooks/use-edition-news.ts'
import { useKept } from './hooks/use-kept.ts'
import { useMoment } from './hooks/use-moment.ts'
import type { OpenSearch } from './hooks/use-search.ts'
import { pageAt } from './href.ts'
import { pageText, windowTitle } from './page-text.ts'
import type { PageParts } from './pages/page-parts.ts'
import { SecondLanguageContext } from './second-language.ts'
import { isPrivate } from './visit.ts'

interface Props {
  catalogue: Catalogue
  /** Where the document was made for; the query is read once the page has taken over. */
  first: Place
  openSearch: OpenSearch
  /** What only the pages of offers show, if the first page is one of them. */
  firstDetails?: Details | undefined
  loadDetails: LoadDetails
  loadData: LoadLazyData
  /** That of the first page is loaded. */
  parts: PageParts
}

/** The whole finder in one language. */
export function App({ catalogue, first, openSearch, firstDetails, loadDetails, loadData, parts }: Props) {
  const { facts, words, locale } = catalogue
  const language = useMemo(() => languageOfPage(locale, words.messages), [locale, words])
  const paths: ShownPaths = {
    isOurs: (path) => pageAt(path, locale, facts.locales) !== undefined,
    prepare: (path) => {
      const next = pageAt(path, locale, facts.locales)
      return next && !parts.component(next) ? parts.load(next) : undefined
    },
  }
  const { place, visits, navigate } = useAddress(first, paths)
  const moment = useMoment()
  const connection = useConnection()
  const news = useEditionNews(locale, facts.sourceLocale)
  const kept = useKept(locale)
  const [announcement, setAnnouncement] = useState('')
  const announce = useCallback((text: string) => setAnnouncement(text), [])
  const page: Page = pageAt(place.path, locale, facts.locales) ?? { kind: 'not-found' }
  const Shown = parts.component(page)
  const { Bar, missing, second, setSecond } = useConsultation(visits)
  const details = useDetails(firstDetails, loadDetails, usesDetails(page))

  useEffect(() => {
    // The browser's history keeps the title too.
    document.title = isPrivate()
      ? language.t('app.name')
      : windowTitle(language.t, pageText(catalogue, language.t, page))
  })
  useEffect(() => {
    if (visits > 0) focusPlace()
  }, [visits])

  return (
    <LanguageContext.Provider value={language}>
      <Frame
        catalogue={catalogue}
        page={page}
        search={place.search}
        kept={news?.kind === 'kept'}
        notices={
          <>
            <PrivateNotice />
            {Bar && (
              <Bar
                catalogue={catalogue}
                details={details.kind === 'there' ? details.details : undefined}
                checks={page.kind === 'check'}
                loadData={loadData}
                onSecond={setSecond}
              />
            )}
            <Notices
              asOf={facts.asOf}
              connection={connection}
              news={news}
              trouble={missing ? 'consultation.noBar' : kept.trouble}
            />
          </>
        }
      >
        <ErrorBoundary key={place.path} fallback={<PageFailed />}>
          <SecondLanguageContext.Provider value={second}>
            {Shown && (
              <Shown
                id={'id' in page ? page.id : ''}
                catalogue={catalogue}
                moment={moment}
                search={place.search}
                details={details}
                kept={kept}
                loadData={loadData}
                navigate={navigate}
                announce={announce}
                openSearch={openSearch}
                loadHandOver={parts.loadHandOver}
              />
            )}
          </SecondLanguageContext.Provider>
        </ErrorBoundary>
        <p class="visually-hidden" role="status">
          {announcement}
        </p>
      </Frame>
    </LanguageContext.Provider>
  )
}
