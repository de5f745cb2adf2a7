import { useEffect, useRef } from 'preact/hooks'
import type { CardLine } from '#domain/card.ts'
import type { Locale } from '#domain/text.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { useAwake } from '../hooks/use-awake.ts'
import { CardLines } from './CardLines.tsx'
import { Icon } from './Icon.tsx'
import { Overlay } from './Overlay.tsx'
import { SpeakButton } from './SpeakButton.tsx'

interface Props {
  lines: readonly CardLine[]
  ownLocale: Locale | undefined
  onClose: () => void
}

/** A card on the whole screen, to be held out to somebody: nothing else is on it, and it does not go dark. */
export function CounterStage(props: Props) {
  return (
    <Overlay>
      <Stage {...props} />
    </Overlay>
  )
}

function germanText(lines: readonly CardLine[]): string {
  return lines
    .map(({ german, papers = [] }) => {
      const sentence = german.map(({ text }) => text).join('')
      return [sentence, ...papers.map((paper) => `${paper.german}.`)].join(' ')
    })
    .join(' ')
}

function Stage({ lines, ownLocale, onClose }: Props) {
  const { t } = useTranslation()
  const stage = useRef<HTMLDivElement>(null)
  const closeButton = useRef<HTMLButtonElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useAwake()

  useEffect(() => {
    closeButton.current?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
    }
    // In full screen the browser takes Escape for itself.
    const onChange = () => {
      if (!document.fullscreenElement) close.current()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('fullscreenchange', onChange)
    // Phones of Apple have no full screen for pages: there it fills the window.
    stage.current?.requestFullscreen?.().catch(() => undefined)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('fullscreenchange', onChange)
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
    }
  }, [])

  const one = lines.length === 1
  return (
    <div
      ref={stage}
      class={one ? 'stage stage-one' : 'stage'}
      role="dialog"
      aria-modal="true"
      aria-label={t('card.title')}
    >
      <div class="stage-bar">
        <SpeakButton text={germanText(lines)} locale="de" />
        <button type="button" class="button" ref={closeButton} onClick={onClose}>
          <Icon name="clear" />
          {t('card.close')}
        </button>
      </div>
      <div class="stage-lines">
        <CardLines lines={lines} ownLocale={ownLocale} />
      </div>
    </div>
  )
}
