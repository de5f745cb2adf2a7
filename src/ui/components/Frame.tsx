import type { ComponentChildren } from 'preact'
import { type Catalogue, isDiscreet } from '#catalogue/catalogue.ts'
import { isReadFromFragment, type Page, type SinglePage } from '#domain/page.ts'
import { formatDate } from '#i18n/dates.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { DiscreetNotice } from './DiscreetNotice.tsx'
import { Icon } from './Icon.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { LeaveLink } from './LeaveLink.tsx'
import { MachineNotice } from './MachineNotice.tsx'
import { Navigation } from './Navigation.tsx'

interface Props {
  catalogue: Catalogue
  page: Page
  search: string
  notices: ComponentChildren
  /** Everything is on the device: it works without a network from now on. */
  kept: boolean
  children: ComponentChildren
}

const footerLinks: readonly { kind: SinglePage; label: MessageKey }[] = [
  { kind: 'about', label: 'footer.about' },
  { kind: 'card', label: 'card.title' },
  { kind: 'consultation', label: 'consultation.title' },
  { kind: 'goals', label: 'footer.goals' },
  { kind: 'sources', label: 'footer.sources' },
  { kind: 'privacy', label: 'footer.privacy' },
  { kind: 'private', label: 'private.title' },
  { kind: 'imprint', label: 'footer.imprint' },
  { kind: 'accessibility', label: 'footer.accessibility' },
]

/** What stands round every page: name, language, main places, and at the foot the date of the facts. */
export function Frame({ catalogue, page, search, notices, kept, children }: Props) {
  const { t, locale } = useTranslation()
  const { facts, words } = catalogue
  return (
    <>
      <a class="skip" href="#main">
        {t('app.skip')}
      </a>
      <header class="header">
        <a class="brand" href={href(locale, { kind: 'home' })}>
          <span class="brand-mark">
            <Icon name="hand" />
          </span>
          <span>
            {t('app.name')} <span class="brand-town">{facts.site.town}</span>
          </span>
        </a>
        <Navigation page={page} />
        <LanguageMenu locales={facts.locales} page={page} search={search} />
        <LeaveLink exit={facts.site.exit} />
      </header>
      <main id="main" tabIndex={-1} data-page={page.kind}>
        {notices}
        {isDiscreet(catalogue, page) && <DiscreetNotice exit={facts.site.exit} />}
        {children}
      </main>
      <footer class="footer">
        {page.kind !== 'offer' && (
          <MachineNotice
            origin={words.origin}
            stale={words.stale}
            sourceLocale={facts.sourceLocale}
            page={page.kind === 'not-found' ? { kind: 'home' } : isReadFromFragment(page) ? undefined : page}
          />
        )}
        <p>
          {t('footer.asOf', { date: formatDate(t, facts.asOf) })}
          {kept && <span class="footer-ready">{t('offline.ready')}</span>}
        </p>
        <nav aria-label={t('footer.label')}>
          <ul>
            {footerLinks
              .filter(({ kind }) => kind !== 'goals' || facts.goals.length > 0)
              .map(({ kind, label }) => (
                <li key={kind}>
                  <a href={href(locale, { kind })}>{t(label)}</a>
                </li>
              ))}
          </ul>
        </nav>
      </footer>
    </>
  )
}
