import { isUrgent, type OfferEntry, offerEntries, offerEntry, wholeOffer } from '#catalogue/catalogue.ts'
import { cardFragment } from '#domain/card-fragment.ts'
import { isOnlyCalled } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { DangerNotice } from '../components/DangerNotice.tsx'
import { DetailsFailed } from '../components/DetailsFailed.tsx'
import { FreshnessNotice } from '../components/FreshnessNotice.tsx'
import { GermanName } from '../components/GermanName.tsx'
import { HandOverSection } from '../components/HandOverSection.tsx'
import { Icon, iconNamed } from '../components/Icon.tsx'
import { KeepButton } from '../components/KeepButton.tsx'
import { MachineNotice } from '../components/MachineNotice.tsx'
import { OfferActions } from '../components/OfferActions.tsx'
import { OfferMistake } from '../components/OfferMistake.tsx'
import { OfferSections } from '../components/OfferSections.tsx'
import { OpenBadge } from '../components/OpenBadge.tsx'
import { Paired } from '../components/Paired.tsx'
import { Prose } from '../components/Prose.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { useKeeping } from '../hooks/use-keeping.ts'
import { useReadAloud } from '../hooks/use-read-aloud.ts'
import { href } from '../href.ts'
import { GoneOffer } from './GoneOffer.tsx'
import type { PageProps } from './page-props.ts'

interface Props extends PageProps {
  id: string
}

/** One offer: what it is, how to reach it, and everything one asks next. */
export function OfferPage({ id, ...page }: Props) {
  const entry = offerEntry(page.catalogue, id)
  return entry ? <PresentOffer {...page} entry={entry} /> : <GoneOffer {...page} id={id} />
}

function PresentOffer({ entry, ...page }: PageProps & { entry: OfferEntry }) {
  const { catalogue, details, moment, kept, loadHandOver } = page
  const { t, locale } = useTranslation()
  const ReadAloud = useReadAloud()
  const { list, keep, drop } = useKeeping(page)
  const { offer, words, provider } = entry
  const topic = catalogue.facts.topics.find(({ id }) => id === offer.topics[0])
  const [firstNeed] = offer.needs
  const urgent = firstNeed !== undefined && isUrgent(catalogue, firstNeed)
  const whole = details.kind === 'there' ? wholeOffer(entry, details.details) : undefined
  return (
    <article>
      {topic && (
        <a class="shelf" href={href(locale, { kind: 'topic', id: topic.id })}>
          <Icon name={iconNamed(topic.icon)} />
          <Paired text={catalogue.words.topics[topic.id]?.name ?? ''} />
        </a>
      )}
      <h1 tabIndex={-1}>
        <Paired text={words.title} />
      </h1>
      <p class="offer-official">
        {locale !== catalogue.facts.sourceLocale && <span>{t('offer.official')} </span>}
        <GermanName text={offer.official} />
      </p>
      <p class="intro">
        <Prose text={words.summary} />
      </p>
      <p class="badges">
        <span class="badge">
          <Icon name="place" />
          {catalogue.words.areas[offer.area]?.name}
        </span>
        {offer.cost && offer.kind !== 'benefit' && (
          <span class="badge">
            <Icon name="wallet" />
            {t(`offer.cost.${offer.cost}`)}
          </span>
        )}
        {offer.anonymous && (
          <span class="badge">
            <Icon name="lock" />
            {t('offer.anonymous')}
          </span>
        )}
        <OpenBadge hours={offer.hours} moment={moment} />
      </p>
      {urgent && <DangerNotice />}
      <div class="actions">
        <OfferActions offer={offer} />
        {!isOnlyCalled(offer) && (
          <a class="button" href={`${href(locale, { kind: 'card' })}${cardFragment(offer)}`}>
            <Icon name="text" />
            <span class="button-word">{t('card.link')}</span>
          </a>
        )}
        <KeepButton
          title={words.title}
          kept={kept.has(offer.id)}
          onKeep={() => keep(entry)}
          onDrop={() => drop(entry)}
        />
      </div>
      {list !== undefined && (
        <p class="soft">
          {t(kept.has(offer.id) ? 'lists.keptIn' : 'lists.keepsInto', { title: words.title, name: list })}
        </p>
      )}
      {ReadAloud && <ReadAloud />}
      <FreshnessNotice offer={offer} today={moment?.date ?? catalogue.facts.asOf} />
      <MachineNotice
        origin={words.origin}
        stale={words.stale}
        sourceLocale={catalogue.facts.sourceLocale}
        page={{ kind: 'offer', id: offer.id }}
      />
      {whole && <OfferSections catalogue={catalogue} entry={whole} moment={moment} kept={kept} />}
      {details.kind === 'failed' && <DetailsFailed retry={details.retry} />}
      <p class="soft">
        {t('offer.from')} <GermanName text={provider} />
      </p>
      {offer.kind === 'benefit' && (
        <RowLink
          href={href(locale, { kind: 'check' })}
          icon="check"
          tone="calm"
          text={t('check.title')}
          hint={t('home.check')}
        />
      )}
      <HandOverSection catalogue={catalogue} details={details} ids={[offer.id]} loadHandOver={loadHandOver} />
      <OfferMistake key={offer.id} catalogue={catalogue} offer={offer} />
      {whole && <RelatedOffers catalogue={catalogue} ids={whole.offer.related} />}
    </article>
  )
}

function RelatedOffers({ catalogue, ids }: { catalogue: PageProps['catalogue']; ids: readonly string[] }) {
  const { t, locale } = useTranslation()
  if (ids.length === 0) return null
  return (
    <section>
      <h2>
        <Paired text={t('offer.related')} />
      </h2>
      <ul class="plain">
        {offerEntries(catalogue, ids).map(({ offer, words }) => (
          <li key={offer.id}>
            <RowLink href={href(locale, { kind: 'offer', id: offer.id })} text={words.title} hint={words.summary} />
          </li>
        ))}
      </ul>
    </section>
  )
}
