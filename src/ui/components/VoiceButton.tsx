import { useEffect, useRef, useState } from 'preact/hooks'
import { useTranslation } from '#i18n/use-translation.ts'
import { type Listener, listenerFor } from '../voice.ts'
import { Icon } from './Icon.tsx'

interface Props {
  onHeard: (text: string) => void
}

/** Speaking instead of typing, where the device understands this language by itself: no sound ever leaves it. */
export function VoiceButton({ onHeard }: Props) {
  const { t, locale } = useTranslation()
  const [listener, setListener] = useState<Listener>()
  const [state, setState] = useState<'quiet' | 'listening' | 'failed'>('quiet')
  const stop = useRef<() => void>(undefined)
  useEffect(() => {
    let dropped = false
    void listenerFor(locale).then((found) => {
      if (!dropped) setListener(found)
    })
    return () => {
      dropped = true
      stop.current?.()
    }
  }, [locale])
  if (!listener) return null
  const toggle = () => {
    if (state === 'listening') return stop.current?.()
    setState('listening')
    stop.current = listener.listen(onHeard, (listened) => setState(listened ? 'quiet' : 'failed'))
  }
  return (
    <>
      <button type="button" aria-pressed={state === 'listening'} onClick={toggle}>
        <Icon name="speak" />
        <span class="visually-hidden">{t('search.speak')}</span>
      </button>
      <span class={state === 'failed' ? 'soft' : 'visually-hidden'} role="status">
        {state !== 'quiet' && t(state === 'failed' ? 'search.notListening' : 'search.listening')}
      </span>
    </>
  )
}
