import { useEffect, useState } from 'preact/hooks'
import type { MessageKey } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { forgetPages } from '#offline/registration.ts'
import { Card } from '../components/Card.tsx'
import { Icon } from '../components/Icon.tsx'
import { LeaveLink } from '../components/LeaveLink.tsx'
import { loadStorage } from '../hooks/use-kept.ts'
import { href } from '../href.ts'
import { backStays, startPrivate } from '../private-start.ts'
import { isPrivate, stopPrivate } from '../visit.ts'
import type { PageProps } from './page-props.ts'

const does: readonly MessageKey[] = ['private.doesKeep', 'private.doesAddress', 'private.doesTab']
const stays: readonly MessageKey[] = [
  'private.staysHistory',
  'private.staysDevice',
  'private.staysNetwork',
  'private.staysWatched',
]
const history: readonly MessageKey[] = ['private.historyPhone', 'private.historyWindow']

/** Reading without leaving traces: what it does, what the browser keeps all the same, and how to get rid of that. */
export function PrivatePage({ catalogue, kept, announce, search }: PageProps) {
  const { t } = useTranslation()
  return (
    <>
      <h1 tabIndex={-1}>{t('private.title')}</h1>
      <p class="intro">{t('private.intro')}</p>
      <PrivateSwitch search={search} />
      <noscript>
        <p class="freshness-notice">{t('private.noScript')}</p>
      </noscript>
      <Sentences title={t('private.doesTitle')} keys={does} />
      <Sentences title={t('private.staysTitle')} keys={stays} />
      <Sentences title={t('private.historyTitle')} keys={history} />
      <RemoveEverything kept={kept} announce={announce} />
      <Card title={t('private.leaveTitle')}>
        <p>{t('private.leave', { leave: t('leave.now') })}</p>
        <LeaveLink exit={catalogue.facts.site.exit} />
      </Card>
      <Card title={t('private.elseTitle')}>
        <p>{t('privacy.device')}</p>
      </Card>
    </>
  )
}

function Sentences({ title, keys }: { title: string; keys: readonly MessageKey[] }) {
  const { t } = useTranslation()
  return (
    <Card title={title}>
      <ul>
        {keys.map((key) => (
          <li key={key}>{t(key, { leave: t('leave.now') })}</li>
        ))}
      </ul>
    </Card>
  )
}

/** Switches private mode on and off. The page is loaded anew, so that nothing of before is left in memory. */
function PrivateSwitch({ search }: Pick<PageProps, 'search'>) {
  const { t, locale } = useTranslation()
  const [on, setOn] = useState<boolean>()
  const [failed, setFailed] = useState(false)
  // A prerendered page does not know, and without script nothing answers.
  useEffect(() => setOn(isPrivate()), [])
  if (on === undefined) return null
  const here = href(locale, { kind: 'private' })
  const change = () => {
    try {
      if (on) stopPrivate(here)
      else startPrivate(here)
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      {on && search === backStays && (
        <p class="freshness-notice" role="alert">
          <Icon name="warning" />
          <span>{t('private.backStays')}</span>
        </p>
      )}
      <p>
        <button type="button" class={on ? 'button' : 'button button-call'} onClick={change}>
          <Icon name="lock" />
          <span class="button-word">{t(on ? 'private.stop' : 'private.start')}</span>
        </button>
      </p>
      <p role="alert">{failed && t('private.failed')}</p>
    </>
  )
}

/** Everything of the finder on this device, in one tap: list, searches, language, and the pages kept for use without a network. */
function RemoveEverything({ kept, announce }: Pick<PageProps, 'kept' | 'announce'>) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<MessageKey>()
  // Without script nothing is kept, and nothing answers.
  const [shown, setShown] = useState(false)
  useEffect(() => setShown(true), [])
  if (!shown) return null
  const remove = async () => {
    // In private mode and in a consultation this is the window's own list; what lies on the device comes after it.
    await kept.deleteEverything()
    const said = await Promise.all([loadStorage().then(({ deleteDevice }) => deleteDevice()), forgetPages()]).then<
      MessageKey,
      MessageKey
    >(
      () => 'private.removed',
      () => 'private.removeFailed',
    )
    setOutcome(said)
    announce(t(said))
  }
  return (
    <Card title={t('private.removeTitle')}>
      <p>{t('private.removeHint')}</p>
      <button type="button" class="button button-danger" onClick={remove}>
        <Icon name="remove" />
        {t('private.remove')}
      </button>
      {outcome && <p>{t(outcome)}</p>}
    </Card>
  )
}
