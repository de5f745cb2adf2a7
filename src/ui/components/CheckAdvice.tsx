import { type Catalogue, offerEntries } from '#catalogue/catalogue.ts'
import type { Check } from '#domain/check/check.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { Card } from './Card.tsx'
import { OfficeList } from './OfficeList.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  check: Pick<Check, 'advice'>
  catalogue: Catalogue
}

/** Who talks all of this over with people, free of charge. */
export function CheckAdvice({ check, catalogue }: Props) {
  const { t } = useTranslation()
  return (
    <Card title={t('check.advice')}>
      <p>
        <Prose text={t('check.adviceHint')} />
      </p>
      <OfficeList entries={offerEntries(catalogue, check.advice)} />
    </Card>
  )
}
