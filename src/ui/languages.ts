import { openKeptStore } from '#storage/kept-store.ts'

/** The page that chooses the language: whoever has chosen before goes on at once. */
async function goOn(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')]
  const linkFor = (locale: string | undefined) => links.find((link) => link.dataset.locale === locale)
  const store = await openKeptStore()
  const remembered = linkFor(await store.language())
  if (remembered) {
    location.replace(remembered.href)
    return
  }
  const spoken = navigator.languages.map((tag) => linkFor(tag.split('-')[0]?.toLowerCase())).find((link) => link)
  const list = spoken?.closest('ul')
  const item = spoken?.closest('li')
  if (list && item) list.prepend(item)
}

goOn().catch(() => {
  // Nothing remembered and nothing to sort by: the page stands as it is.
})
