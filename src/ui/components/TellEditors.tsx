import { useRef, useState } from 'preact/hooks'
import type { Site } from '#domain/catalogue.ts'
import { formAddress, type Message, mailAddress } from '#domain/message.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { copyFrom } from '../copy.ts'
import { Icon } from './Icon.tsx'

interface Props {
  site: Site
  message: Message
  /** The same for a form, if the town has one. */
  data: Readonly<Record<string, string>>
}

/** A prepared e-mail or form. Nothing is sent by us: while the town has named no address, there is a text to copy. */
export function TellEditors({ site, message, data }: Props) {
  const { t } = useTranslation()
  const { mistakesEmail, mistakesForm } = site
  if (!mistakesEmail && !mistakesForm) return <CopyText text={`${message.subject}\n\n${message.body}`} />
  return (
    <p>
      {mistakesForm ? (
        <a class="button" href={formAddress(mistakesForm, data)} rel="noreferrer external">
          <Icon name="external" />
          <span>
            <span class="button-word">{t('mistake.form')}</span>
            <span class="button-hint">{t('offer.leavesFinder')}</span>
          </span>
        </a>
      ) : (
        <a class="button" href={mailAddress(mistakesEmail ?? '', message)}>
          <Icon name="mail" />
          <span>
            <span class="button-word">{t('mistake.write')}</span>
            <span class="button-hint">{t('mistake.writeHint')}</span>
          </span>
        </a>
      )}
    </p>
  )
}

function CopyText({ text }: { text: string }) {
  const { t } = useTranslation()
  const [said, setSaid] = useState<MessageKey>()
  const field = useRef<HTMLTextAreaElement>(null)
  const copy = async () => {
    if (field.current) setSaid((await copyFrom(field.current)) ? 'handOver.copied' : 'handOver.copyByHand')
  }
  return (
    <>
      <p>{t('mistake.noAddress')}</p>
      <textarea class="to-copy" dir="auto" readOnly rows={8} value={text} ref={field} aria-label={t('handOver.text')} />
      <button type="button" class="button" onClick={copy}>
        <Icon name="text" />
        {t('mistake.copy')}
      </button>
      <p role="status">{said && t(said)}</p>
    </>
  )
}
