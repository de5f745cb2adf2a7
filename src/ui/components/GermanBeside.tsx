import { GermanName } from './GermanName.tsx'

interface Props {
  /** What a paper is called in the reader's language. */
  called: string
  official: string
}

/** The German name of a paper, in brackets, unless what it is called says it already. */
export function GermanBeside({ called, official }: Props) {
  if (called.includes(official)) return null
  return (
    <>
      {' '}
      (<GermanName text={official} />)
    </>
  )
}
