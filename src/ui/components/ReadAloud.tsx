import { useEffect, useRef, useState } from 'preact/hooks'
import { useTranslation } from '#i18n/use-translation.ts'
import { useVoice } from '../hooks/use-voice.ts'
import { highlighted, passagesOf, type Reading, readAloud } from '../read-aloud.ts'
import { Icon } from './Icon.tsx'
import '../styles/read-aloud.css'

/** Reads the article that it stands in, sentence by sentence, where the device has a voice for the language of the page. */
export function ReadAloud() {
  const { t, locale } = useTranslation()
  const voice = useVoice(locale)
  const place = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const reading = useRef<Reading>(undefined)
  const [state, setState] = useState<'quiet' | 'reading' | 'paused'>('quiet')
  useEffect(() => () => reading.current?.stop(), [])
  if (!voice) return null
  const begin = () => {
    const article = place.current?.closest('article')
    if (!article) return
    const passages = passagesOf(article)
    let end = () => {}
    setState('reading')
    reading.current = readAloud(
      passages.map(({ text }) => text),
      voice,
      (index) => {
        end()
        const passage = index === undefined ? undefined : passages[index]
        end = passage ? highlighted(passage) : () => {}
        if (!passage) setState('quiet')
      },
    )
  }
  const pause = () => {
    reading.current?.pause()
    setState('paused')
  }
  const resume = () => {
    setState('reading')
    reading.current?.resume()
  }
  const press = { quiet: begin, reading: pause, paused: resume }[state]
  const word = { quiet: 'speak.read', reading: 'speak.pause', paused: 'speak.resume' } as const
  const stop = () => {
    reading.current?.stop()
    // The button that was pressed is gone: the keyboard goes to the one beside it.
    first.current?.focus()
  }
  return (
    <div ref={place} class={state === 'quiet' ? 'read-aloud' : 'read-aloud reading'}>
      <button type="button" class="button" ref={first} onClick={press}>
        <Icon name="volume" />
        {t(word[state])}
      </button>
      {state !== 'quiet' && (
        <button type="button" class="button" onClick={stop}>
          <Icon name="clear" />
          {t('speak.stop')}
        </button>
      )}
    </div>
  )
}
