import { useTranslation } from '#i18n/use-translation.ts'

/** What the two kinds of markers mean. */
export function MapLegend() {
  const { t } = useTranslation()
  return (
    <ul class="map-legend">
      <li>
        <Sample />
        {t('map.spot')}
      </li>
      <li>
        <Sample rough />
        {t('map.rough')}
      </li>
    </ul>
  )
}

/** What a marker looks like, beside what it means. */
function Sample({ rough }: { rough?: boolean }) {
  return (
    <svg class={rough ? 'map-sample map-marker-rough' : 'map-sample'} viewBox="-18 -44 36 48" aria-hidden="true">
      <path d="M0 0C-4-8-15-14-15-25a15 15 0 1 1 30 0C15-14 4-8 0 0z" />
    </svg>
  )
}
