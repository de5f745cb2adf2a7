import { useEffect, useState } from 'preact/hooks'
import type { Locale } from '#domain/text.ts'
import { watchVoice } from '../read-aloud.ts'

/** The voice of this device for a language, once it is known to have one. */
export function useVoice(locale: Locale): SpeechSynthesisVoice | undefined {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>()
  useEffect(() => {
    setVoice(undefined)
    return watchVoice(locale, setVoice)
  }, [locale])
  return voice
}
