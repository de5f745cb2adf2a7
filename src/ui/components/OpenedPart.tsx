import type { ComponentChildren, ComponentType } from 'preact'
import { useState } from 'preact/hooks'

interface Props<Given> {
  summary: string
  /** Brings what is shown inside. */
  load: () => Promise<ComponentType<Given>>
  given: Given
  /** What stands there without script. */
  children: ComponentChildren
}

/** A part of a page that is loaded when somebody opens it. */
export function OpenedPart<Given extends object>({ summary, load, given, children }: Props<Given>) {
  const [Inside, setInside] = useState<ComponentType<Given>>()
  const open = () => {
    // What does not arrive is asked for again when it is opened the next time.
    if (!Inside) load().then((arrived) => setInside(() => arrived), console.error)
  }
  return (
    <details class="card opened-part" onToggle={open}>
      <summary>{summary}</summary>
      {Inside ? <Inside {...given} /> : <noscript>{children}</noscript>}
    </details>
  )
}
