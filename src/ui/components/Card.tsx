import type { ComponentChildren } from 'preact'
import { Paired } from './Paired.tsx'

interface Props {
  title: string
  children: ComponentChildren
}

/** One part of a page with its heading. */
export function Card({ title, children }: Props) {
  return (
    <section class="card">
      <h2>
        <Paired text={title} />
      </h2>
      {children}
    </section>
  )
}
