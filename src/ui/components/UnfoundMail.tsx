import type { Facts } from '#domain/catalogue.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { OpenedPart } from './OpenedPart.tsx'

interface Props {
  facts: Facts
  queries: readonly string[]
}

const load = () => import('./UnfoundForm.tsx').then(({ UnfoundForm }) => UnfoundForm)

/** Lets people say what they searched and did not find. */
export function UnfoundMail({ facts: { site, edition }, queries }: Props) {
  const { t } = useTranslation()
  return (
    <OpenedPart summary={t('find.tellUs')} load={load} given={{ site, edition, queries }}>
      <p>{t('about.mistakeMissing')}</p>
    </OpenedPart>
  )
}
