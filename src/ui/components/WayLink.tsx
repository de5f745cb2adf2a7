import { useEffect, useState } from 'preact/hooks'
import type { OpenPlace } from '#domain/offer.ts'
import { type WayProgram, wayTo } from '#domain/way.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Icon } from './Icon.tsx'

/** Apple's devices know no `geo:`, and a desk has seldom a program for it: there a map in the browser answers. */
function programHere(): WayProgram {
  if (/iPhone|iPad|iPod|Macintosh/.test(navigator.userAgent)) return 'apple'
  return matchMedia('(pointer: coarse)').matches ? 'geo' : 'web'
}

/** Asks a program on the device for the way to a place. */
export function WayLink({ place }: { place: OpenPlace }) {
  const { t } = useTranslation()
  const [program, setProgram] = useState<WayProgram>('geo')
  useEffect(() => setProgram(programHere()), [])
  return (
    <a class="button" href={wayTo(place, program)} rel="noreferrer external">
      <Icon name="external" />
      <span>
        <span class="button-word">{t('map.way')}</span>
        <span class="button-hint">{t('map.wayHint')}</span>
      </span>
    </a>
  )
}
