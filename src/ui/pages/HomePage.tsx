import { useState } from 'preact/hooks'
import { searchText } from '#domain/filters.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { iconNamed } from '../components/Icon.tsx'
import { InstallButton } from '../components/InstallButton.tsx'
import { Paired } from '../components/Paired.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { SearchField } from '../components/SearchField.tsx'
import { Tile } from '../components/Tile.tsx'
import { useSearchField } from '../hooks/use-search-field.ts'
import { href } from '../href.ts'
import type { PageProps } from './page-props.ts'

/** The first page: what do you need help with? */
export function HomePage(props: PageProps) {
  const { catalogue, navigate } = props
  const { facts, words } = catalogue
  const { t, locale } = useTranslation()
  const [query, setQuery] = useState('')
  const goToResults = (asked: string) =>
    navigate(href(locale, { kind: 'find' }, searchText({ query: asked, filters: {} })))
  const { field } = useSearchField(props, query, goToResults)
  return (
    <>
      <h1 tabIndex={-1}>
        <Paired text={t('home.title')} />
      </h1>
      <p class="intro">{t('home.intro', { town: facts.site.town })}</p>
      <SearchField {...field} onInput={setQuery} />
      <nav aria-label={t('home.topics')}>
        <ul class="tiles">
          {facts.topics.map(({ id, icon }) => (
            <li key={id}>
              <Tile
                href={href(locale, { kind: 'topic', id })}
                icon={iconNamed(icon)}
                name={words.topics[id]?.name ?? id}
              />
            </li>
          ))}
        </ul>
      </nav>
      <RowLink
        href={href(locale, { kind: 'help-now' })}
        icon="help-now"
        tone="alarm"
        text={t('nav.help-now')}
        hint={t('home.helpNow')}
      />
      <RowLink
        href={href(locale, { kind: 'check' })}
        icon="check"
        tone="calm"
        text={t('check.title')}
        hint={t('home.check')}
      />
      <RowLink
        href={href(locale, { kind: 'groups' })}
        icon="users"
        tone="calm"
        text={t('home.groups')}
        hint={t('home.groupsHint')}
      />
      <RowLink
        href={href(locale, { kind: 'map' })}
        icon="place"
        tone="calm"
        text={t('map.title')}
        hint={t('map.intro', { town: facts.site.town })}
      />
      <RowLink
        href={href(locale, { kind: 'list' })}
        icon="keep"
        tone="calm"
        text={t('nav.list')}
        hint={t('home.list')}
      />
      <InstallButton />
    </>
  )
}
