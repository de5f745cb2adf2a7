import { type Catalogue, offerEntry } from '#catalogue/catalogue.ts'
import type { Page } from '#domain/page.ts'
import type { Translate } from '#i18n/translate.ts'

/** What a page is called and what it is about: for the window's title, search engines and shared links. */
export interface PageText {
  readonly title: string
  readonly description: string
}

/** The words of a page. A thing that is not in the catalogue is called "not found". */
export function pageText({ facts, words, ...catalogue }: Catalogue, t: Translate, page: Page): PageText {
  const finder = t('app.description', { town: facts.site.town })
  switch (page.kind) {
    case 'home':
      return { title: t('home.title'), description: finder }
    case 'find':
      return { title: t('find.title'), description: finder }
    case 'list':
      return { title: t('list.title'), description: t('list.onDevice') }
    case 'help-now':
      return { title: t('helpNow.title'), description: t('home.helpNow') }
    case 'goals':
      return { title: t('goals.title'), description: t('goals.intro', { town: facts.site.town }) }
    case 'groups':
      return { title: t('groups.title'), description: t('groups.intro') }
    case 'sources':
      return { title: t('sources.title'), description: t('sources.intro') }
    case 'open-data':
      return { title: t('openData.title'), description: t('openData.intro', { town: facts.site.town }) }
    case 'about':
      return { title: t('about.title'), description: t('about.what', { town: facts.site.town }) }
    case 'privacy':
      return { title: t('privacy.title'), description: t('privacy.short') }
    case 'imprint':
      return { title: t('imprint.title'), description: t('imprint.intro') }
    case 'accessibility':
      return { title: t('accessibility.title'), description: t('accessibility.intro') }
    case 'topic':
      return named(own(words.topics)?.name, own(words.topics)?.summary)
    case 'group': {
      // A group may be called like a topic.
      const group = own(words.audiences)
      return named(group && `${t('groups.title')}: ${group.name}`, group?.summary)
    }
    case 'sources-of': {
      const topic = own(words.topics)?.name
      return named(topic && `${t('sources.title')}: ${topic}`, t('sources.intro'))
    }
    case 'need':
      return named(own(words.needs)?.sentence, finder)
    case 'goal':
      return named(own(words.goals)?.text, t('goals.title'))
    case 'offer': {
      const entry = offerEntry({ facts, words, ...catalogue }, page.id)
      if (entry) return { title: entry.words.title, description: entry.words.summary }
      const gone = facts.withdrawn.some(({ id }) => id === page.id)
      return gone ? { title: t('offer.gone'), description: finder } : named(undefined, finder)
    }
    case 'not-found':
      return named(undefined, finder)
  }

  /** The words of the thing that the page is about. An address may name `constructor`, which every object has. */
  function own<Entry>(entries: Readonly<Record<string, Entry>>): Entry | undefined {
    return 'id' in page ? new Map(Object.entries(entries)).get(page.id) : undefined
  }

  function named(title: string | undefined, description: string | undefined): PageText {
    return { title: title ?? t('notFound.title'), description: description ?? finder }
  }
}

/** The window's title: the page, then the finder. */
export function windowTitle(t: Translate, { title }: PageText): string {
  return `${title} – ${t('app.name')}`
}
