import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Catalogue, catalogueOf, type Details } from '#catalogue/catalogue.ts'
import type { LoadLazyData } from '#catalogue/lazy-data.ts'
import { pageFilesText } from '#catalogue/page-files.ts'
import type { Facts } from '#domain/catalogue.ts'
import { type Page, pagePath } from '#domain/page.ts'
import type { Locale } from '#domain/text.ts'
import { languageTag } from '#i18n/languages.ts'
import { type LanguageOfPage, languageOfPage } from '#i18n/use-translation.ts'
import { App } from '#ui/App.tsx'
import { pageText, windowTitle } from '#ui/page-text.ts'
import { type PageParts, pageParts, partOf } from '#ui/pages/page-parts.ts'
import type { BuiltAssets } from './assets.ts'
import { Document } from './document.tsx'
import { LanguagesDocument } from './LanguagesDocument.tsx'
import { LoadFailed } from './LoadFailed.tsx'
import { NotFoundDocument } from './NotFoundDocument.tsx'
import { allPages, isIndexed } from './pages.ts'
import { reportFiles } from './report/report-files.tsx'
import type { PlannedCatalogue } from './report/report-source.ts'
import { Shell } from './Shell.tsx'
import { offerData, siteData } from './structured-data.ts'
import { webManifest } from './web-manifest.ts'

/** A file of the site: its path below the base address, and its text. */
export interface RenderedFile {
  readonly path: string
  readonly text: string
}

interface LocaleContext {
  readonly catalogue: Catalogue
  readonly details: Details
  readonly language: LanguageOfPage
  readonly assets: BuiltAssets
  /** All parts of the pages, loaded. */
  readonly parts: PageParts
  readonly loadData: LoadLazyData
}

const html = (node: VNode) => `<!doctype html>${renderToString(node)}`
const noSearch = () => Promise.reject(new Error('pages are prerendered without search'))

function fullAddress(assets: BuiltAssets, locale: Locale, page: Page): string {
  return `${assets.origin}${assets.base}${pagePath(locale, page)}`
}

function structuredData({ catalogue, language, assets }: LocaleContext, page: Page): object | undefined {
  const url = fullAddress(assets, catalogue.locale, page)
  if (page.kind === 'offer') return offerData(catalogue, page.id, url)
  const find = fullAddress(assets, catalogue.locale, { kind: 'find' })
  return page.kind === 'home' ? siteData(catalogue, language.t('app.name'), url, find) : undefined
}

/** The document of one page in one language. */
export function renderPage(context: LocaleContext, page: Page): string {
  const { catalogue, details, language, assets, parts, loadData } = context
  const { facts, locale } = catalogue
  const text = pageText(catalogue, language.t, page)
  const indexed = isIndexed(page, facts)
  const languages = facts.locales.map((other) => ({ lang: other, url: fullAddress(assets, other, page) }))
  const unknown = { lang: 'x-default', url: `${assets.origin}${assets.base}` }
  return html(
    <Document
      lang={languageTag(locale)}
      direction={language.direction}
      title={windowTitle(language.t, text)}
      description={text.description}
      assets={assets}
      script={assets.mainScript}
      exit={facts.site.exit}
      manifest={`${assets.base}${locale}/manifest.webmanifest`}
      canonical={indexed ? fullAddress(assets, locale, page) : undefined}
      alternates={indexed ? [...languages, unknown] : undefined}
      data={structuredData(context, page)}
      part={assets.parts[partOf(page) ?? '']}
    >
      <div id="app" data-locale={locale} data-files={pageFilesText(assets.edition, locale)} data-prerendered="">
        <App
          catalogue={catalogue}
          first={{ path: `${assets.base}${pagePath(locale, page)}`, search: '' }}
          openSearch={noSearch}
          firstDetails={details}
          loadDetails={() => Promise.resolve(details)}
          loadData={loadData}
          parts={parts}
        />
      </div>
      <LoadFailed language={language} />
    </Document>,
  )
}

/** What the service worker answers every page of a language with: the script fills it from the device. */
function renderShell({ catalogue, language, assets }: LocaleContext): string {
  const { facts, locale } = catalogue
  return html(
    <Document
      lang={languageTag(locale)}
      direction={language.direction}
      title={language.t('app.name')}
      description={language.t('app.description', { town: facts.site.town })}
      assets={assets}
      fromDevice
      script={assets.mainScript}
      exit={facts.site.exit}
      manifest={`${assets.base}${locale}/manifest.webmanifest`}
    >
      <Shell
        language={language}
        locales={facts.locales}
        exit={facts.site.exit}
        base={assets.base}
        files={pageFilesText(assets.edition, locale)}
      />
    </Document>,
  )
}

/** Every address of the finder for search engines. */
function siteMap(facts: Facts, assets: BuiltAssets): string {
  const pages = allPages(facts).filter((page) => isIndexed(page, facts))
  const urls = facts.locales.flatMap((locale) =>
    pages.map((page) => `<url><loc>${fullAddress(assets, locale, page)}</loc><lastmod>${facts.asOf}</lastmod></url>`),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

/** The parts of a compiled catalogue that pages are made of. */
export interface RenderedCatalogue extends PlannedCatalogue {
  readonly lazy: Readonly<Record<string, object>>
}

/** What the pages of one language are made of; `undefined` if the catalogue does not speak it. */
export async function localeContext(
  compiled: RenderedCatalogue,
  locale: Locale,
  assets: BuiltAssets,
): Promise<LocaleContext | undefined> {
  const { facts, words, details, detailWords, lazy } = compiled
  const own = words[locale]
  const ownDetails = detailWords[locale]
  if (!own || !ownDetails) return undefined
  const data = { words, details: detailWords } as Readonly<Record<string, Readonly<Record<Locale, object>>>>
  const loadData: LoadLazyData = async (name, of) => (data[name]?.[of] ?? lazy[`${name}.${of}`] ?? lazy[name]) as never
  const parts = pageParts(loadData, locale)
  await Promise.all(allPages(facts).map((page) => parts.load(page)))
  return {
    parts,
    loadData,
    catalogue: catalogueOf(facts, own),
    details: { facts: details, words: ownDetails },
    language: languageOfPage(locale, own.messages),
    assets,
  }
}

/** Every document of the site, one language after the other. */
export async function* renderSite(compiled: RenderedCatalogue, assets: BuiltAssets): AsyncGenerator<RenderedFile> {
  const { facts } = compiled
  const opened = await Promise.all(facts.locales.map((locale) => localeContext(compiled, locale, assets)))
  const contexts = opened.filter((context) => context !== undefined)
  const languages = contexts.map(({ language }) => language)
  for (const context of contexts) {
    const { locale } = context.catalogue
    for (const page of allPages(facts)) {
      yield { path: `${pagePath(locale, page)}/index.html`.replace('//', '/'), text: renderPage(context, page) }
    }
    yield { path: `${locale}/404.html`, text: renderPage(context, { kind: 'not-found' }) }
    yield { path: `${locale}/shell/index.html`, text: renderShell(context) }
    yield {
      path: `${locale}/manifest.webmanifest`,
      text: webManifest(context.catalogue, context.language, assets.base),
    }
  }
  yield {
    path: 'index.html',
    text: html(<LanguagesDocument languages={languages} site={facts.site} assets={assets} />),
  }
  // Hosts look for the file; the service worker keeps the folder.
  yield { path: '404.html', text: html(<NotFoundDocument languages={languages} site={facts.site} assets={assets} />) }
  yield {
    path: 'not-found/index.html',
    text: html(<NotFoundDocument languages={languages} site={facts.site} assets={assets} fromDevice />),
  }
  yield* reportFiles(compiled, assets)
  yield { path: 'sitemap.xml', text: siteMap(facts, assets) }
  yield {
    path: 'robots.txt',
    text: `User-agent: *\nAllow: /\nSitemap: ${assets.origin}${assets.base}sitemap.xml\n`,
  }
}
