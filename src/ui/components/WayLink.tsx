import type { OpenPlace } from '#domain/offer.ts'
import { wayTo } from '#domain/way.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { useWay } from '../hooks/use-way.ts'
import { Icon } from './Icon.tsx'

/** Asks a program on the device, or a site, for the way to a place. */
export function WayLink({ place }: { place: OpenPlace }) {
  const { t } = useTranslation()
  const { program = 'geo', hint } = useWay()
  return (
    <a class="button" href={wayTo(place, program)} rel="noreferrer external">
      <Icon name="external" />
      <span>
        <span class="button-word">{t('map.way')}</span>
        <span class="button-hint">{t(hint)}</span>
      </span>
    </a>
  )
}
