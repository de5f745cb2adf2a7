import type { ComponentChildren } from 'preact'
import type { Catalogue, WholeOffer } from '#catalogue/catalogue.ts'
import type { Moment } from '#domain/moment.ts'
import type { Locale } from '#domain/text.ts'
import { directionOf, languageTag } from '#i18n/languages.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { href } from '../href.ts'
import { FreshnessNotice } from './FreshnessNotice.tsx'
import { GermanName } from './GermanName.tsx'
import { Icon } from './Icon.tsx'
import { MachineNotice } from './MachineNotice.tsx'
import { OfferActions } from './OfferActions.tsx'
import { OpenBadge } from './OpenBadge.tsx'
import { Paired } from './Paired.tsx'
import { Prose } from './Prose.tsx'
import { WhenAndWhom } from './WhenAndWhom.tsx'

interface Props {
  catalogue: Catalogue
  entry: WholeOffer
  /** The language of the entry's words: a kept offer may be in another than the page. */
  wordsLocale: Locale
  /** Said when the offer is no longer in the catalogue. */
  notice: string | undefined
  moment: Moment | undefined
  /** Everything else about the offer, behind a tap. */
  sections: ComponentChildren
  /** What its owner makes of it. */
  children?: ComponentChildren
  onDrop: () => void
}

/** A kept offer: until when, who gives it and how to reach it at once, everything else one tap away. */
export function KeptCard({ catalogue, entry, wordsLocale, notice, moment, sections, children, onDrop }: Props) {
  const { t, locale } = useTranslation()
  const { offer, words } = entry
  const title = <Paired text={words.title} />
  const other = wordsLocale !== locale
  const language = other ? { lang: languageTag(wordsLocale), dir: directionOf(wordsLocale) } : {}
  return (
    <li class="offer-card">
      <h2 class="kept-title" {...language}>
        {notice ? title : <a href={href(locale, { kind: 'offer', id: offer.id })}>{title}</a>}
      </h2>
      <p class="offer-official">
        <GermanName text={offer.official} />
      </p>
      {notice && (
        <p class="freshness-notice">
          <Icon name="info" />
          <span>{notice}</span>
        </p>
      )}
      {other && <p class="soft">{t('list.otherLanguage')}</p>}
      <p {...language}>
        <Prose text={words.summary} />
      </p>
      {!notice && <FreshnessNotice offer={offer} today={moment?.date ?? catalogue.facts.asOf} />}
      <MachineNotice
        origin={words.origin}
        stale={words.stale}
        sourceLocale={catalogue.facts.sourceLocale}
        page={notice ? { kind: 'list' } : { kind: 'offer', id: offer.id }}
      />
      <WhenAndWhom catalogue={catalogue} entry={entry} language={language} />
      {entry.provider !== offer.official && (
        <p class="with-icon">
          <Icon name="house" />
          <span>
            <span class="soft">{t('check.office')}</span> <GermanName text={entry.provider} />
          </span>
        </p>
      )}
      <p class="badges">
        <OpenBadge hours={offer.hours} moment={moment} />
      </p>
      <div class="actions">
        <OfferActions offer={offer} />
        <button type="button" class="button" aria-label={`${t('offer.drop')}: ${words.title}`} onClick={onDrop}>
          <Icon name="remove" />
          <span class="button-word">{t('offer.drop')}</span>
        </button>
      </div>
      {children}
      <details>
        <summary>{t('list.details')}</summary>
        <div {...language}>{sections}</div>
      </details>
    </li>
  )
}
