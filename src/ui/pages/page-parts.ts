import type { ComponentType } from 'preact'
import type { LoadLazyData } from '#catalogue/lazy-data.ts'
import type { Page } from '#domain/page.ts'
import { FindPage } from './FindPage.tsx'
import { GroupPage } from './GroupPage.tsx'
import { GroupsPage } from './GroupsPage.tsx'
import { HelpNowPage } from './HelpNowPage.tsx'
import { HomePage } from './HomePage.tsx'
import { NeedPage } from './NeedPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import type { PageProps } from './page-props.ts'
import { TopicPage } from './TopicPage.tsx'

type Kind = Page['kind']
/** Shows one kind of page; `id` is empty where there is only one of them. */
export type PageComponent = ComponentType<PageProps & { id: string }>
type Components = Partial<Record<Kind, PageComponent>>

/** What people need first is on every device at once. */
const atOnce: Components = {
  home: HomePage,
  find: FindPage,
  'help-now': HelpNowPage,
  topic: TopicPage,
  need: NeedPage,
  group: GroupPage,
  groups: GroupsPage,
  'not-found': NotFoundPage,
}

/** Brings a part of the pages, with the data that they cannot do without. */
type LoadPart = (load: LoadLazyData) => Promise<Components>

/** A part of the program that is loaded with the first page that needs it; its file is `parts/<name>.ts`. */
export type PartName = 'offer' | 'list' | 'texts'

const parts: Readonly<Record<PartName, LoadPart>> = {
  offer: async () => ({ offer: (await import('./parts/offer.ts')).OfferPage }),
  list: async () => ({ list: (await import('./parts/list.ts')).ListPage }),
  texts: async () => {
    const texts = await import('./parts/texts.ts')
    return {
      about: texts.AboutPage,
      accessibility: texts.AccessibilityPage,
      goal: texts.GoalPage,
      goals: texts.GoalsPage,
      imprint: texts.ImprintPage,
      'open-data': texts.OpenDataPage,
      privacy: texts.PrivacyPage,
      sources: texts.SourcesPage,
      'sources-of': texts.TopicSourcesPage,
    }
  },
}

const partOfKind: Partial<Record<Kind, PartName>> = {
  offer: 'offer',
  list: 'list',
  about: 'texts',
  accessibility: 'texts',
  goal: 'texts',
  goals: 'texts',
  imprint: 'texts',
  'open-data': 'texts',
  privacy: 'texts',
  sources: 'texts',
  'sources-of': 'texts',
}

/** The part a page comes in; `undefined` for those that are there at once. */
export function partOf(page: Page): PartName | undefined {
  return partOfKind[page.kind]
}

/** The components of pages, as far as they have been loaded. */
export interface PageParts {
  /** `undefined` until the page's part is loaded. */
  component(page: Page): PageComponent | undefined
  /** Loads what the page needs; answers at once where it is there. Throws where it does not arrive, and tries anew the next time. */
  load(page: Page): Promise<void>
}

/** No part is loaded yet. `load` brings their data. */
export function pageParts(load: LoadLazyData): PageParts {
  const components = { ...atOnce }
  const loading = new Map<PartName, Promise<void>>()
  return {
    component: ({ kind }) => components[kind],
    load(page) {
      const name = partOf(page)
      if (!name || components[page.kind]) return Promise.resolve()
      const known = loading.get(name)
      if (known) return known
      const arriving = parts[name](load).then(
        (arrived) => void Object.assign(components, arrived),
        (error: unknown) => {
          loading.delete(name)
          throw error
        },
      )
      loading.set(name, arriving)
      return arriving
    },
  }
}
