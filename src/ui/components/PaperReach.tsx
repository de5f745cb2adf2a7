import type { OfferEntry } from '#catalogue/catalogue.ts'
import { type Contact, firstPhone, type OfferBrief, placeLine } from '#domain/offer.ts'
import type { MessageKey } from '#i18n/translate.ts'
import type { Spoken } from '../hooks/use-other-language.ts'
import { GermanName } from './GermanName.tsx'
import { InAll } from './InAll.tsx'

interface Props {
  /** One or two languages, that of the page first. */
  languages: readonly Spoken[]
  offer: OfferBrief
  /** Whom to ask where the offer has no number of its own. */
  offices: readonly OfferEntry[]
}

const contactLabels: Record<Contact['kind'], MessageKey> = {
  phone: 'handOut.phone',
  email: 'handOut.email',
  web: 'offer.website',
  form: 'offer.form',
}

function contactText(contact: Contact): string {
  if (contact.kind === 'phone') return contact.shown
  if (contact.kind === 'email') return contact.address
  return contact.url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}

/** On paper, where an offer is and how to call or write; without a number of its own, whom to ask instead. */
export function PaperReach({ languages, offer, offices }: Props) {
  return (
    <div class="paper-reach">
      <Ways languages={languages} offer={offer} contacts={offer.contacts} />
      {offices.length > 0 && (
        <p>
          <InAll languages={languages} say={({ t }) => t('offer.askAt')} />:
        </p>
      )}
      {offices.map(({ offer: office }) => (
        <div key={office.id} class="paper-office">
          <p>
            <InAll languages={languages} say={(_, { words }) => words.offers[office.id]?.title ?? office.official} />
            {languages.every(({ catalogue: { words } }) => words.offers[office.id]?.title !== office.official) && (
              <>
                {' '}
                (<GermanName text={office.official} />)
              </>
            )}
          </p>
          <Ways languages={languages} offer={office} contacts={shortest(office)} />
        </div>
      ))}
    </div>
  )
}

/** Of an office that is only named on the way its number is enough; without one, whatever else it has. */
function shortest(office: OfferBrief): readonly Contact[] {
  const phone = firstPhone(office)
  return phone ? [phone] : office.contacts
}

interface WaysProps extends Pick<Props, 'languages' | 'offer'> {
  contacts: readonly Contact[]
}

function Ways({ languages, offer, contacts }: WaysProps) {
  const phones = contacts.filter(({ kind }) => kind === 'phone').length
  return (
    <>
      {offer.places.map((place) => (
        <p key={place.id}>
          {place.confidential ? (
            <InAll languages={languages} say={({ t }) => t('offer.confidential')} />
          ) : (
            <GermanName text={placeLine(place)} />
          )}
        </p>
      ))}
      {contacts.map((contact) => (
        <p key={contactText(contact)}>
          <InAll
            languages={languages}
            say={({ t }) => {
              const label = t(contactLabels[contact.kind])
              return contact.kind === 'phone' && phones > 1 ? `${label} (${t(`purpose.${contact.purpose}`)})` : label
            }}
          />
          {': '}
          <bdi dir="ltr" class={contact.kind === 'phone' ? 'paper-number' : undefined}>
            {contactText(contact)}
          </bdi>
        </p>
      ))}
    </>
  )
}
