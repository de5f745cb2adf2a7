import type { PhoneContact } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Icon } from './Icon.tsx'

interface Props {
  phone: PhoneContact
  /** Said instead of "Call" where several numbers stand together. */
  label?: string | undefined
}

/** Calls a number. The number is always written out, for those who read it to somebody or dial by hand. */
export function CallButton({ phone, label }: Props) {
  const { t } = useTranslation()
  return (
    <a class="button button-call" href={`tel:${phone.number}`}>
      <Icon name="calls" />
      <span>
        <span class="button-word">{label ?? t('offer.call')}</span>{' '}
        <bdi dir="ltr" class="number">
          {phone.shown}
        </bdi>
        {'\n'}
        {phone.free && <span class="button-hint">{t('offer.callFree')}</span>}
      </span>
    </a>
  )
}
