import { isHandedOver } from '#domain/hand-over.ts'
import { openKeptStore } from '#storage/open-store.ts'

/** Whether private mode is on: then not even the database is opened. The same word as in `visit.ts`, which would bring all pages with it. */
function readsPrivately(): boolean {
  try {
    return sessionStorage.getItem('private') !== null
  } catch {
    return false
  }
}

/** The page that chooses the language: whoever has chosen before goes on at once. */
async function goOn(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')]
  // What somebody is handed over is read in their own language.
  if (isHandedOver(location.hash)) for (const link of links) link.href += `hand-over${location.hash}`
  const linkFor = (locale: string | undefined) => links.find((link) => link.dataset.locale === locale)
  const remembered = readsPrivately() ? undefined : linkFor(await (await openKeptStore()).language())
  if (remembered) {
    location.replace(remembered.href)
    return
  }
  const spoken = navigator.languages.map((tag) => linkFor(tag.split('-')[0]?.toLowerCase())).find((link) => link)
  const list = spoken?.closest('ul')
  const item = spoken?.closest('li')
  if (list && item) list.prepend(item)
}

// Another list was opened while this page was still there.
addEventListener('hashchange', () => location.reload())

goOn().catch(() => {
  // Nothing remembered and nothing to sort by: the page stands as it is.
})
