import { edition } from 'virtual:edition'
import { hydrate, render } from 'preact'
import { loadCatalogue } from '#catalogue/load.ts'
import { App } from './App.tsx'
import { finderLoader } from './load-finder.ts'
import './styles/main.css'

const root = document.getElementById('app')

/** A prerendered page stays readable and its links work even if the script or the data never arrive. */
async function takeOver(app: HTMLElement): Promise<void> {
  const locale = app.dataset.locale ?? ''
  const catalogue = await loadCatalogue(edition, locale)
  const first = { path: location.pathname, search: '' }
  const view = <App catalogue={catalogue} first={first} loadFinder={finderLoader(edition)} />
  if (app.dataset.prerendered === undefined) {
    app.textContent = ''
    render(view, app)
  } else {
    hydrate(view, app)
  }
  app.dataset.ready = ''
}

if (root) {
  takeOver(root).catch((error: unknown) => {
    console.error(error)
    // The words that say so were put into the page when it was built.
    const notice = document.getElementById('load-failed')
    notice?.removeAttribute('hidden')
    notice?.querySelector('[data-reload]')?.addEventListener('click', () => location.reload())
  })
}
