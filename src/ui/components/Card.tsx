import type { ComponentChildren } from 'preact'

interface Props {
  title: string
  children: ComponentChildren
}

/** One part of a page with its heading. */
export function Card({ title, children }: Props) {
  return (
    <section class="card">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
