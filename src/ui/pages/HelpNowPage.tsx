import { type Catalogue, offerEntries } from '#catalogue/catalogue.ts'
import { emergencyNumbers, firstPhone } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { CallButton } from '../components/CallButton.tsx'
import { DiscreetNotice } from '../components/DiscreetNotice.tsx'
import { OpenBadge } from '../components/OpenBadge.tsx'
import { Paired } from '../components/Paired.tsx'
import { RowLink } from '../components/RowLink.tsx'
import { href } from '../href.ts'
import type { PageProps } from './page-props.ts'

/** The lines that are dialled in danger, before anything is read. */
const emergency = [
  { number: '112', label: 'helpNow.ambulance' },
  { number: '110', label: 'helpNow.police' },
] as const

/** More than this a person in a crisis does not read. */
const mostOffers = 3

/** Whether an offer's number does not already stand at the top of the page. */
function isNotAbove({ offers }: Catalogue): (id: string) => boolean {
  return (id) => {
    const offer = offers.get(id)
    const number = offer && firstPhone(offer)?.number
    return number === undefined || !emergencyNumbers.includes(number)
  }
}

/** Help in danger and in a crisis: numbers first, everything one tap. */
export function HelpNowPage({ catalogue, moment }: PageProps) {
  const { t, locale } = useTranslation()
  const needs = catalogue.facts.helpNow.map((id) => catalogue.needs.get(id)).filter((need) => need !== undefined)
  return (
    <>
      <h1 tabIndex={-1}>
        <Paired text={t('helpNow.title')} />
      </h1>
      <p class="intro">
        <Paired text={t('helpNow.intro')} />
      </p>
      <div class="emergency">
        {emergency.map(({ number, label }) => (
          <a key={number} class="button button-alarm" href={`tel:${number}`}>
            <span class="button-word">
              <Paired text={t(label)} />
            </span>
            <bdi dir="ltr" class="number-large">
              {number}
            </bdi>
          </a>
        ))}
      </div>
      <DiscreetNotice exit={catalogue.facts.site.exit} />
      <nav aria-label={t('helpNow.title')}>
        <ul class="index">
          {needs.map(({ id }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <Paired text={catalogue.words.needs[id]?.sentence ?? ''} />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {needs.map((need) => (
        <section key={need.id} id={need.id} class="card">
          <h2>
            <a href={href(locale, { kind: 'need', id: need.id })}>
              <Paired text={catalogue.words.needs[need.id]?.sentence ?? ''} />
            </a>
          </h2>
          <ul class="plain">
            {offerEntries(catalogue, need.offers.filter(isNotAbove(catalogue)).slice(0, mostOffers)).map(
              ({ offer, words }) => {
                const phone = firstPhone(offer)
                return (
                  <li key={offer.id} class="ask-at">
                    <span>
                      <a href={href(locale, { kind: 'offer', id: offer.id })}>
                        <Paired text={words.title} />
                      </a>{' '}
                      <OpenBadge hours={offer.hours} moment={moment} />
                    </span>
                    {phone && <CallButton phone={phone} />}
                  </li>
                )
              },
            )}
          </ul>
        </section>
      ))}
      <RowLink href={href(locale, { kind: 'map' })} icon="place" text={t('map.title')} />
    </>
  )
}
