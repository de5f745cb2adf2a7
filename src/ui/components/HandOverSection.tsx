import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import type { Catalogue } from '#catalogue/catalogue.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import type { DetailsState } from '../hooks/use-details.ts'
import { DetailsFailed } from './DetailsFailed.tsx'

/** What is handed over. */
export interface OffersHandedOver {
  catalogue: Catalogue
  details: DetailsState
  /** In the order in which they are handed over. */
  ids: readonly string[]
}

/** Brings the ways to hand offers over. */
export type LoadHandOver = () => Promise<ComponentType<OffersHandedOver>>

interface Props extends OffersHandedOver {
  loadHandOver: LoadHandOver
}

/** Handing over or printing, folded away until somebody wants it; only then is it loaded. */
export function HandOverSection({ loadHandOver, ...offers }: Props) {
  const { t } = useTranslation()
  const [HandOver, setHandOver] = useState<ComponentType<OffersHandedOver>>()
  const [failed, setFailed] = useState(false)
  const load = () => {
    setFailed(false)
    loadHandOver().then(
      (arrived) => setHandOver(() => arrived),
      () => setFailed(true),
    )
  }
  if (offers.ids.length === 0) return null
  return (
    <section class="card">
      <details onToggle={({ currentTarget }) => currentTarget.open && !HandOver && load()}>
        <summary>{t('handOver.section')}</summary>
        {HandOver && <HandOver {...offers} />}
        {failed && <DetailsFailed retry={load} />}
      </details>
    </section>
  )
}
