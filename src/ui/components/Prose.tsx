import { useContext } from 'preact/hooks'
import { SecondLanguageContext } from '../second-language.ts'

interface Props {
  text: string
}

/** A citation of German law inside a text that runs the other way: `§ 25 Abs. 5 AufenthG`. */
const citation = /(§[^\p{Script=Arabic}،؛()«»]*[\p{Script=Latin}\d])/u
const arabic = /\p{Script=Arabic}/u

/** A text of an offer; while a consultation goes on, in both languages. */
export function Prose({ text }: Props) {
  const second = useContext(SecondLanguageContext)
  const other = second?.of(text)
  if (second && other !== undefined) return <second.Sentences text={text} other={other} />
  return <Cited text={text} />
}

/** A text in one language. German citations keep their order, so that they can be compared with the paper in the hand. */
export function Cited({ text }: Props) {
  if (!text.includes('§') || !arabic.test(text)) return <>{text}</>
  return (
    <>
      {text.split(citation).map((part) =>
        part.startsWith('§') ? (
          <bdi key={part} dir="ltr" lang="de">
            {part}
          </bdi>
        ) : (
          part
        ),
      )}
    </>
  )
}
