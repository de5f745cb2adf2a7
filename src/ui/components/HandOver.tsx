import { useEffect, useRef, useState } from 'preact/hooks'
import { codesOfOffers, handOverFragment, offersInPart } from '#domain/hand-over.ts'
import type { MessageKey } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { copyFrom } from '../copy.ts'
import { handOverLink } from '../hand-over-link.ts'
import { href } from '../href.ts'
import { listText } from '../list-text.ts'
import type { OffersHandedOver } from './HandOverSection.tsx'
import { Icon } from './Icon.tsx'
import { ListCodes } from './ListCodes.tsx'
import '../styles/hand-over.css'

/** Hands offers to somebody else: as a code for their camera, a link, a text, or on paper. Nothing of it goes through a server. */
export function HandOver({ catalogue, details, ids }: OffersHandedOver) {
  const language = useTranslation()
  const { t, locale } = language
  const [said, setSaid] = useState<MessageKey>()
  const [canShare, setCanShare] = useState(false)
  const linkField = useRef<HTMLInputElement>(null)
  const textField = useRef<HTMLTextAreaElement>(null)
  useEffect(() => setCanShare(typeof navigator.share === 'function'), [])

  const codes = codesOfOffers(ids, catalogue.facts)
  if (codes.length === 0) return <p>{t('handOver.leftOut', { count: ids.length })}</p>
  const fragment = handOverFragment(codes)
  const link = handOverLink(fragment)
  const text = listText({
    catalogue,
    details: details.kind === 'there' ? details.details : undefined,
    language,
    ids,
    link,
  })
  const leftOut = ids.length - codes.length

  const copy = async (field: HTMLInputElement | HTMLTextAreaElement | null) => {
    if (!field) return
    setSaid(undefined)
    setSaid((await copyFrom(field)) ? 'handOver.copied' : 'handOver.copyByHand')
  }
  // The text ends with the link: some programs would show it twice if it came apart from it as well.
  const share = () => {
    navigator.share({ title: t('app.name'), text }).catch((error: unknown) => {
      // Whoever changes their mind has not failed.
      if (!(error instanceof DOMException && error.name === 'AbortError')) void copy(textField.current)
    })
  }
  return (
    <div class="hand-over">
      <p>{t('handOver.scan')}</p>
      {codes.length > offersInPart && <p>{t('handOver.several')}</p>}
      <ListCodes codes={codes} />
      {leftOut > 0 && <p class="freshness-notice">{t('handOver.leftOut', { count: leftOut })}</p>}
      <div class="actions">
        <a class="button button-call" href={`${href(locale, { kind: 'hand-out' })}#${fragment}`}>
          <Icon name="text" />
          <span class="button-word">{t('handOver.print')}</span>
        </a>
        {canShare && (
          <button type="button" class="button" onClick={share}>
            <Icon name="users" />
            <span class="button-word">{t('handOver.share')}</span>
          </button>
        )}
        <button type="button" class="button" onClick={() => copy(linkField.current)}>
          <span class="button-word">{t('handOver.copyLink')}</span>
        </button>
        <button type="button" class="button" onClick={() => copy(textField.current)}>
          <span class="button-word">{t('handOver.copyText')}</span>
        </button>
      </div>
      <p role="status">{said && t(said)}</p>
      <label class="field">
        {t('handOver.link')}
        <input readOnly dir="ltr" value={link} ref={linkField} />
      </label>
      <label class="field">
        {t('handOver.text')}
        <textarea readOnly rows={6} value={text} ref={textField} />
      </label>
      <p class="soft">{t('handOver.private')}</p>
    </div>
  )
}
