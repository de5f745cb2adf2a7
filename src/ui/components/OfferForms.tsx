import type { Offer } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { GermanName } from './GermanName.tsx'

interface Props {
  offer: Pick<Offer, 'contacts'>
}

/** Where the form is, or where one applies on a page or by e-mail. */
export function OfferForms({ offer }: Props) {
  const { t } = useTranslation()
  const ways = offer.contacts.flatMap((contact) => {
    if (contact.kind === 'form') return [{ url: contact.url, shown: contact.url }]
    if (contact.purpose !== 'application') return []
    if (contact.kind === 'web') return [{ url: contact.url, shown: contact.url }]
    return contact.kind === 'email' ? [{ url: `mailto:${contact.address}`, shown: contact.address }] : []
  })
  if (ways.length === 0) return null
  return (
    <p>
      {t('refused.applyAt')}{' '}
      {ways.map(({ url, shown }, index) => (
        <span key={url}>
          {index > 0 && t('text.separator')}
          <a href={url} rel="noreferrer external">
            <GermanName text={shown.replace(/^https?:\/\/(?:www\.)?/, '')} />
          </a>
        </span>
      ))}
    </p>
  )
}
