import type { ComponentChildren } from 'preact'
import type { Catalogue } from '#catalogue/catalogue.ts'
import { GermanBeside } from './GermanBeside.tsx'
import { Paired } from './Paired.tsx'

interface Props {
  id: string
  catalogue: Catalogue
  /** Whether it is there; `undefined` where that is not known: then nobody can tick it. */
  there?: boolean | undefined
  onTick?: ((there: boolean) => void) | undefined
  children?: ComponentChildren
}

/** One paper with its German name and where to get it, to be ticked once it is there. */
export function TickedPaper({ id, catalogue: { facts, words }, there, onTick, children }: Props) {
  const official = facts.documents.find((document) => document.id === id)?.official ?? id
  const where = words.documents[id]?.where
  const called = words.documents[id]?.name ?? official
  const name = (
    <span>
      <strong>
        <Paired text={called} />
      </strong>
      <GermanBeside called={called} official={official} />
    </span>
  )
  return (
    <li class="ticked-paper">
      {there === undefined || !onTick ? (
        <span class="paper-name">{name}</span>
      ) : (
        <label class="paper-name">
          <input type="checkbox" checked={there} onChange={(event) => onTick(event.currentTarget.checked)} />
          {name}
        </label>
      )}
      {'\n'}
      {where && (
        <span class="soft paper-where">
          <Paired text={where} />
        </span>
      )}
      {'\n'}
      {children}
    </li>
  )
}
