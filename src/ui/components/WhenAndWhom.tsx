import type { Catalogue, WholeOffer } from '#catalogue/catalogue.ts'
import { firstOffices } from '#catalogue/offices.ts'
import type { Direction } from '#domain/text.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { deadlineText } from '../deadline-text.ts'
import { Icon } from './Icon.tsx'
import { OfficeList } from './OfficeList.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  catalogue: Catalogue
  entry: WholeOffer
  /** Of the entry's words, where it is not that of the page. */
  language?: { lang?: string; dir?: Direction }
}

/** What a card says at once: until when, and whom to ask where an offer has no number of its own. */
export function WhenAndWhom({ catalogue, entry, language }: Props) {
  const { t } = useTranslation()
  const deadline = deadlineText(t, entry)
  const offices = firstOffices(catalogue, entry.offer, entry.offer.askAt)
  return (
    <>
      {deadline && (
        <p class="with-icon">
          <Icon name="clock" />
          <span>
            <span class="soft">{t('check.when')}</span>{' '}
            <span {...(entry.words.deadline ? language : {})}>
              <Prose text={deadline} />
            </span>
          </span>
        </p>
      )}
      {offices.length > 0 && (
        <div class="check-offices">
          {/* An office of its own is where it is asked for; others only help on the way there. */}
          <p class="soft">{entry.offer.places.length > 0 ? `${t('offer.askAt')}:` : t('check.askAt')}</p>
          <OfficeList entries={offices} />
        </div>
      )}
    </>
  )
}
