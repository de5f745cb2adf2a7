import { hydrate, render } from 'preact'
import type { LoadLazyData } from '#catalogue/lazy-data.ts'
import { loadCatalogue, loadDetails } from '#catalogue/load.ts'
import { readPageFiles } from '#catalogue/page-files.ts'
import { App } from './App.tsx'
import { showsDetails } from './hooks/use-details.ts'
import { href, pageAt } from './href.ts'
import { awaitInstallPrompt } from './install-prompt.ts'
import { searchOpener } from './open-search.ts'
import { pageParts } from './pages/page-parts.ts'
import './styles/main.css'

const root = document.getElementById('app')

/** A prerendered page stays readable and its links work even if the script or the data never arrive. */
async function takeOver(app: HTMLElement): Promise<void> {
  const locale = app.dataset.locale ?? ''
  const prerendered = app.dataset.prerendered !== undefined
  const files = readPageFiles(app.dataset.files ?? '')
  const page = pageAt(location.pathname, locale, [locale])
  const details = () => loadDetails(files)
  const loadData: LoadLazyData = (name, language) =>
    import('./lazy-data.ts').then(({ loadLazyData }) => loadLazyData(name, language))
  const parts = pageParts(loadData, locale)
  const [catalogue, firstDetails] = await Promise.all([
    loadCatalogue(files),
    // All on their way at once. A page that was prerendered stays readable as it is; a shell has nothing but what arrives.
    page && showsDetails(page)
      ? details().catch((error: unknown) => (prerendered ? Promise.reject(error) : undefined))
      : undefined,
    page && parts.load(page),
  ])
  const first = { path: location.pathname, search: '' }
  const view = (
    <App
      catalogue={catalogue}
      first={first}
      openSearch={searchOpener()}
      firstDetails={firstDetails}
      loadDetails={details}
      loadData={loadData}
      parts={parts}
    />
  )
  if (prerendered) {
    hydrate(view, app)
  } else {
    app.textContent = ''
    render(view, app)
  }
  app.dataset.ready = ''
}

awaitInstallPrompt()
if (root) {
  takeOver(root).catch((error: unknown) => {
    console.error(error)
    // The words that say so were put into the page when it was built.
    const notice = document.getElementById('load-failed')
    notice?.removeAttribute('hidden')
    const page = pageAt(location.pathname, root.dataset.locale ?? '', [root.dataset.locale ?? ''])
    for (const link of notice?.querySelectorAll<HTMLAnchorElement>('.languages a') ?? [])
      if (page) link.href = href(link.hreflang, page) + location.hash
    notice?.querySelector('[data-reload]')?.addEventListener('click', () => location.reload())
  })
}
