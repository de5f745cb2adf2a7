import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import type { Catalogue } from '#catalogue/catalogue.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { DetailsFailed } from './DetailsFailed.tsx'

interface Offers {
  catalogue: Catalogue
  /** In the order in which they are handed over. */
  ids: readonly string[]
}

/** Brings the ways to hand offers over. */
export type LoadHandOver = () => Promise<ComponentType<Offers>>

interface Props extends Offers {
  loadHandOver: LoadHandOver
}

/** Handing over or printing, folded away until somebody wants it; only then is it loaded. */
export function HandOverSection({ catalogue, ids, loadHandOver }: Props) {
  const { t } = useTranslation()
  const [HandOver, setHandOver] = useState<ComponentType<Offers>>()
  const [failed, setFailed] = useState(false)
  const load = () => {
    setFailed(false)
    loadHandOver().then(
      (arrived) => setHandOver(() => arrived),
      () => setFailed(true),
    )
  }
  if (ids.length === 0) return null
  return (
    <section class="card">
      <details onToggle={({ currentTarget }) => currentTarget.open && !HandOver && load()}>
        <summary>{t('handOver.section')}</summary>
        {HandOver && <HandOver catalogue={catalogue} ids={ids} />}
        {failed && <DetailsFailed retry={load} />}
      </details>
    </section>
  )
}
