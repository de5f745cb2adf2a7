import type { Catalogue } from '#catalogue/catalogue.ts'
import type { Check } from '#domain/check/check.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { CheckAdvice } from './CheckAdvice.tsx'
import { CheckDate } from './CheckDate.tsx'
import { CheckWaysOn } from './CheckWaysOn.tsx'
import { Icon } from './Icon.tsx'
import { Paired } from './Paired.tsx'
import { Prose } from './Prose.tsx'

interface Props {
  check: Check
  catalogue: Catalogue
  /** The address leads into the check, but the answers are gone. */
  forgotten: boolean
  begun: boolean
  onStart: () => void
  onAgain: () => void
}

/** What the check is and what it is not, before the first question. Without script it leads on. */
export function CheckStart({ check, catalogue, forgotten, begun, onStart, onAgain }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <h1 tabIndex={-1}>
        <Paired text={t('check.title')} />
      </h1>
      {forgotten && (
        <p class="notice">
          <Icon name="info" />
          <span>{t('check.forgotten')}</span>
        </p>
      )}
      <p class="intro">
        <Prose text={t('check.intro')} /> <Prose text={t('check.skipAny')} />
      </p>
      <noscript>
        <p class="freshness-notice">{t('check.needScript')}</p>
        <CheckWaysOn check={check} catalogue={catalogue} />
      </noscript>
      <div class="actions check-needs-script">
        <button type="button" class="button button-call" onClick={onStart}>
          <span class="button-word">{t(begun ? 'check.resume' : 'check.start')}</span>
          <Icon name="onward" />
        </button>
        {begun && (
          <button type="button" class="button" onClick={onAgain}>
            {t('check.again')}
          </button>
        )}
      </div>
      <section class="card">
        <p class="with-icon">
          <Icon name="info" />
          <span>
            <Prose text={t('check.notAdvice')} />
          </span>
        </p>
        <p class="with-icon">
          <Icon name="lock" />
          <span>
            <Prose text={t('check.private')} />
          </span>
        </p>
      </section>
      <CheckAdvice check={check} catalogue={catalogue} />
      <CheckDate check={check} />
    </>
  )
}
