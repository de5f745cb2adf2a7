import type { ComponentChildren } from 'preact'
import { useTranslation } from '#i18n/use-translation.ts'
import { GermanName } from '../components/GermanName.tsx'
import { Icon } from '../components/Icon.tsx'
import type { PageProps } from './page-props.ts'

/** Who answers for the finder. What the town has not filled in yet is marked, not hidden. */
export function ImprintPage({ catalogue: { facts } }: PageProps) {
  const { t } = useTranslation()
  const { operator, street, postcodeTown, represented, email, phone } = facts.site
  const missing = [operator, street, postcodeTown, represented, email, phone].some((part) => part === undefined)
  return (
    <>
      <h1 tabIndex={-1}>{t('imprint.title')}</h1>
      <p class="intro">{t('imprint.intro')}</p>
      {missing && (
        <p class="freshness-notice">
          <Icon name="warning" />
          <span>{t('imprint.missingNotice')}</span>
        </p>
      )}
      <dl class="card facts">
        <Line label={t('imprint.operator')}>{operator && <GermanName text={operator} />}</Line>
        <Line label={t('imprint.address')}>
          {street && postcodeTown && <GermanName text={`${street}, ${postcodeTown}`} />}
        </Line>
        <Line label={t('imprint.represented')}>{represented && <GermanName text={represented} />}</Line>
        <Line label={t('imprint.email')}>{email && <a href={`mailto:${email}`}>{email}</a>}</Line>
        <Line label={t('imprint.phone')}>{phone && <bdi dir="ltr">{phone}</bdi>}</Line>
      </dl>
      <p class="soft">{t('about.licence')}</p>
    </>
  )
}

function Line({ label, children }: { label: string; children: ComponentChildren }) {
  const { t } = useTranslation()
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children || <mark class="missing">{t('imprint.missing')}</mark>}</dd>
    </div>
  )
}
