import { useContext } from 'preact/hooks'
import type { Translate } from '#i18n/translate.ts'
import { useTranslation } from '#i18n/use-translation.ts'
import { SecondLanguageContext } from '../second-language.ts'
import { Paired } from './Paired.tsx'

interface Props {
  say: (t: Translate) => string
}

/** A message with a date or a number in it; while a consultation goes on, in both languages. */
export function PairedMessage({ say }: Props) {
  const { t } = useTranslation()
  const second = useContext(SecondLanguageContext)
  return <Paired text={say(t)} other={second && say(second.t)} />
}
