import type { Contact, OfferBrief } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { CallButton } from './CallButton.tsx'
import { GermanName } from './GermanName.tsx'
import { Icon } from './Icon.tsx'

interface Props {
  offer: OfferBrief
}

const order: readonly Contact['kind'][] = ['phone', 'form', 'email', 'web']

/** Call, write, open: every way to reach an offer, the strongest first. */
export function OfferActions({ offer }: Props) {
  const { t } = useTranslation()
  const contacts = [...offer.contacts].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const phones = contacts.filter((contact) => contact.kind === 'phone').length
  return (
    <>
      {contacts.map((contact) => {
        switch (contact.kind) {
          case 'phone': {
            const label = phones > 1 ? `${t('offer.call')}: ${t(`purpose.${contact.purpose}`)}` : undefined
            return <CallButton key={contact.number} phone={contact} label={label} />
          }
          case 'email':
            return (
              <a key={contact.address} class="button" href={`mailto:${contact.address}`}>
                <Icon name="mail" />
                <span>
                  <span class="button-word">{t('offer.write')}</span>
                  <span class="button-hint">
                    <GermanName text={contact.address} />
                  </span>
                </span>
              </a>
            )
          default:
            return (
              <a key={contact.url} class="button" href={contact.url} rel="noreferrer external">
                <Icon name="external" />
                <span>
                  <span class="button-word">{t(contact.kind === 'form' ? 'offer.form' : 'offer.website')}</span>
                  <span class="button-hint">{t('offer.leavesFinder')}</span>
                </span>
              </a>
            )
        }
      })}
    </>
  )
}
