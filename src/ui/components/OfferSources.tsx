import { type Checked, type Offer, type Source, sourceName } from '#domain/offer.ts'
import { formatDate } from '#i18n/dates.ts'
import type { MessageKey, Translate } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from './Card.tsx'
import { GermanName } from './GermanName.tsx'

interface Props {
  offer: Offer
}

const checkedKeys: Record<Checked['how'], MessageKey> = {
  source: 'offer.checked',
  phone: 'offer.checkedPhone',
  provider: 'offer.checkedProvider',
}

function sourceDate(t: Translate, { date }: Source): string {
  return date === 'undated' ? t('offer.undated') : formatDate(t, date)
}

/** Where the facts stand, of when, and when somebody last compared them. */
export function OfferSources({ offer }: Props) {
  const { t } = useTranslation()
  return (
    <Card title={t('offer.sources')}>
      <ul class="sources">
        {offer.sources.map((source) => (
          <li key={source.url ?? source.law}>
            {source.url ? (
              <a href={source.url} rel="noreferrer external" lang="de">
                <bdi>{sourceName(source)}</bdi>
              </a>
            ) : (
              <GermanName text={sourceName(source)} />
            )}
            {' ('}
            {sourceDate(t, source)})
          </li>
        ))}
      </ul>
      <p class="soft">{t(checkedKeys[offer.checked.how], { date: formatDate(t, offer.checked.date) })}</p>
    </Card>
  )
}
