import { useEffect, useRef, useState } from 'preact/hooks'
import { readable } from '#domain/sentences.ts'
import type { Locale } from '#domain/text.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { useVoice } from '../hooks/use-voice.ts'
import { type Reading, readAloud } from '../read-aloud.ts'
import { Icon } from './Icon.tsx'

interface Props {
  text: string
  /** The language of the text. */
  locale: Locale
}

/** Says a short text aloud, where the device has a voice for its language. */
export function SpeakButton({ text, locale }: Props) {
  const { t } = useTranslation()
  const voice = useVoice(locale)
  const [speaking, setSpeaking] = useState(false)
  const reading = useRef<Reading>(undefined)
  useEffect(() => () => reading.current?.stop(), [])
  if (!voice) return null
  const toggle = () => {
    if (speaking) return reading.current?.stop()
    setSpeaking(true)
    reading.current = readAloud(readable(text), voice, (index) => setSpeaking(index !== undefined))
  }
  return (
    <button type="button" class="button" onClick={toggle}>
      <Icon name={speaking ? 'clear' : 'volume'} />
      {t(speaking ? 'speak.stop' : 'speak.german')}
    </button>
  )
}
