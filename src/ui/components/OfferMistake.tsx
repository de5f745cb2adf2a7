import { useState } from 'preact/hooks'
import type { Catalogue } from '#catalogue/catalogue.ts'
import { type MistakePart, mistakeMessage, mistakeParts } from '#domain/mistake.ts'
import type { OfferBrief } from '#domain/offer.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { TellEditors } from './TellEditors.tsx'

interface Props {
  catalogue: Catalogue
  offer: OfferBrief
}

/** Lets people tell the editors what is wrong or missing on an offer's page. */
export function OfferMistake({ catalogue: { facts }, offer }: Props) {
  const { t, locale } = useTranslation()
  const [part, setPart] = useState<MistakePart>('other')
  const place = { offer: offer.id, official: offer.official, part, edition: facts.edition, language: locale }
  return (
    <details class="card mistake">
      <summary>{t('mistake.title')}</summary>
      <p class="filter-select mistake-part">
        <label for="mistake-part">{t('mistake.what')}</label>
        <select
          id="mistake-part"
          value={part}
          onChange={({ currentTarget }) => setPart(currentTarget.value as MistakePart)}
        >
          {mistakeParts.map((one) => (
            <option key={one} value={one}>
              {t(`mistake.part.${one}`)}
            </option>
          ))}
        </select>
      </p>
      <TellEditors
        site={facts.site}
        message={mistakeMessage(`${t(`mistake.part.${part}`)}: ${t('mistake.ask')}`, place)}
        data={place}
      />
    </details>
  )
}
