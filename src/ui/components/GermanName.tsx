import type { Mark } from './OfferCard.tsx'

interface Props {
  text: string
  mark?: Mark | undefined
}

/**
 * In capitals, because Preact takes `translate` for a property (where `'no'` means yes) and forgets `translate={false}` when
 * pages are prerendered.
 */
const untranslated = { TRANSLATE: 'no' }

/** A German name, address or title inside a text of any language: never translated, never turned round. */
export function GermanName({ text, mark = (whole) => whole }: Props) {
  return (
    <bdi lang="de" {...untranslated}>
      {mark(text)}
    </bdi>
  )
}
