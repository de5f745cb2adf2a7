import { handOverParts } from '#domain/hand-over.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { handOverLink } from '../hand-over-link.ts'
import { QrCode } from './QrCode.tsx'

interface Props {
  /** Those of the offers (`codesOfOffers`). */
  codes: readonly string[]
}

/** A list as codes for the camera: one, or several that say which they are. */
export function ListCodes({ codes }: Props) {
  const { t } = useTranslation()
  const parts = handOverParts(codes)
  return (
    <ul class="qr-codes">
      {parts.map((part, index) => {
        const number = t('handOver.codeOf', { number: index + 1, count: parts.length })
        return (
          <li key={part}>
            <QrCode
              text={handOverLink(part)}
              label={parts.length > 1 ? `${t('handOver.code')}. ${number}` : t('handOver.code')}
            />
            {parts.length > 1 && <span>{number}</span>}
          </li>
        )
      })}
    </ul>
  )
}
