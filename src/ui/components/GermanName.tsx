interface Props {
  text: string
}

/** A German name, address or title inside a text of any language: never translated, never turned round. */
export function GermanName({ text }: Props) {
  return (
    <bdi lang="de" translate={false}>
      {text}
    </bdi>
  )
}
