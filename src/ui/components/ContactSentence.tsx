interface Props {
  /** A sentence with a gap for the address, already translated: `Write to {{email}}.` */
  sentence: (email: string) => string
  email: string | undefined
  /** What to say while the town has named no address. */
  missing: string
}

/** Asks people to write to an address, or says that there is none yet. */
export function ContactSentence({ sentence, email, missing }: Props) {
  if (!email) return <p class="missing">{missing}</p>
  const [before, after] = sentence('\n').split('\n')
  return (
    <p>
      {before}
      <a href={`mailto:${email}`}>
        <bdi dir="ltr">{email}</bdi>
      </a>
      {after}
    </p>
  )
}
