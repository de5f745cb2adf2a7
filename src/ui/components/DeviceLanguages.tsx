import { useEffect, useState } from 'preact/hooks'
import type { Locale } from '#domain/text.ts'
import { languageOf } from '#i18n/languages.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { canKeepPages, keepLanguages, keptLanguages } from '#offline/registration.ts'
import { Icon } from './Icon.tsx'

interface Props {
  locales: readonly Locale[]
}

/** Which languages are ready without a network, and a way to keep all of them. */
export function DeviceLanguages({ locales }: Props) {
  const { t } = useTranslation()
  const [kept, setKept] = useState<readonly Locale[]>()
  const [outcome, setOutcome] = useState<'done' | 'failed'>()
  const read = async () => setKept(await keptLanguages().catch(() => []))
  useEffect(() => void read(), [])
  if (!kept) return null
  if (!canKeepPages()) return <p>{t('about.deviceUnsupported')}</p>
  const names = kept.map((locale) => languageOf(locale).name).join(t('text.separator'))
  const keepAll = async () => {
    const done = await keepLanguages(locales).catch(() => false)
    setOutcome(done ? 'done' : 'failed')
    await read()
  }
  return (
    <>
      <p>{kept.length > 0 ? t('about.deviceLanguages', { languages: names }) : t('about.deviceNone')}</p>
      {kept.length < locales.length && (
        <button type="button" class="button" onClick={keepAll}>
          <Icon name="download" />
          <span>
            <span class="button-word">{t('about.keepAll')}</span>
            <span class="button-hint">{t('about.keepAllHint')}</span>
          </span>
        </button>
      )}
      <p role="status">{outcome && t(outcome === 'done' ? 'about.keepAllDone' : 'about.keepAllFailed')}</p>
    </>
  )
}
