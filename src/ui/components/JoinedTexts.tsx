import { useContext } from 'preact/hooks'
import { SecondLanguageContext } from '../second-language.ts'
import { Paired } from './Paired.tsx'
import { Cited } from './Prose.tsx'

interface Props {
  texts: readonly string[]
}

/** Short texts in one line; while a consultation goes on, the whole line in both languages. */
export function JoinedTexts({ texts }: Props) {
  const second = useContext(SecondLanguageContext)
  const line = (of: (text: string) => string = (text) => text) => texts.map(of).join(' · ')
  return (
    <Paired text={line()} other={second && line((text) => second.of(text) ?? text)}>
      <Cited text={line()} />
    </Paired>
  )
}
