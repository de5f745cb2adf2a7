import type { ComponentType } from 'preact'
import type { LoadLazyData } from '#catalogue/lazy-data.ts'
import type { Page } from '#domain/page.ts'
import { type Locale, sourceLocale } from '#domain/text.ts'
import type { LoadHandOver } from '../components/HandOverSection.tsx'
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

/** Brings a part of the pages, with the data that they cannot do without in the language of the page. */
type LoadPart = (load: LoadLazyData, locale: Locale) => Promise<Components>

/** A part of the program that is loaded with the first page that needs it; its file is `parts/<name>.ts`. */
export type PartName =
  | 'offer'
  | 'list'
  | 'check'
  | 'hand-over'
  | 'hand-out'
  | 'card'
  | 'consultation'
  | 'map'
  | 'map-data'
  | 'texts'

const parts: Readonly<Record<PartName, LoadPart>> = {
  offer: async () => ({ offer: (await import('./parts/offer.ts')).OfferPage }),
  list: async () => ({ list: (await import('./parts/list.ts')).ListPage }),
  check: async (load, locale) => {
    const [{ checkPage }, check] = await Promise.all([import('./parts/check.tsx'), load('check', locale)])
    return { check: checkPage(check) }
  },
  'hand-over': async () => ({ 'hand-over': (await import('./parts/hand-over.ts')).HandOverPage }),
  'hand-out': async (load) => ({ 'hand-out': (await import('./parts/hand-out.ts')).handOutPage(load) }),
  card: async (load, locale) => {
    const [{ cardPage }, book] = await Promise.all([import('./parts/card.ts'), load('phrases', locale)])
    return { card: cardPage(book) }
  },
  consultation: async () => ({ consultation: (await import('./parts/consultation.ts')).ConsultationPage }),
  map: async (load) => {
    const [{ mapPage }, map] = await Promise.all([import('./parts/map.ts'), load('map', sourceLocale)])
    return { map: mapPage(map, () => load('streets', sourceLocale)) }
  },
  'map-data': async (load) => {
    const [{ mapDataPage }, map] = await Promise.all([import('./parts/map-data.ts'), load('map', sourceLocale)])
    return { 'map-data': mapDataPage(map) }
  },
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
      private: texts.PrivatePage,
      sources: texts.SourcesPage,
      'sources-of': texts.TopicSourcesPage,
    }
  },
}

const partOfKind: Partial<Record<Kind, PartName>> = {
  offer: 'offer',
  list: 'list',
  check: 'check',
  'hand-over': 'hand-over',
  'hand-out': 'hand-out',
  card: 'card',
  consultation: 'consultation',
  map: 'map',
  'map-data': 'map-data',
  about: 'texts',
  accessibility: 'texts',
  goal: 'texts',
  goals: 'texts',
  imprint: 'texts',
  'open-data': 'texts',
  privacy: 'texts',
  private: 'texts',
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
  /** Loads what hands offers over. Here, because a part loaded by another part would take the page's own script apart. */
  loadHandOver: LoadHandOver
}

/** No part is loaded yet. `load` brings their data, in the language of the page. */
export function pageParts(load: LoadLazyData, locale: Locale): PageParts {
  const components = { ...atOnce }
  const loading = new Map<PartName, Promise<void>>()
  return {
    component: ({ kind }) => components[kind],
    load(page) {
      const name = partOf(page)
      if (!name || components[page.kind]) return Promise.resolve()
      const known = loading.get(name)
      if (known) return known
      const arriving = parts[name](load, locale).then(
        (arrived) => void Object.assign(components, arrived),
        (error: unknown) => {
          loading.delete(name)
          throw error
        },
      )
      loading.set(name, arriving)
      return arriving
    },
    loadHandOver: async () => (await import('../components/HandOver.tsx')).HandOver,
  }
}
