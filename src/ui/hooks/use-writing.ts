import { useEffect, useRef, useState } from 'preact/hooks'

/** What is written is saved when typing pauses for so long, in milliseconds. */
const pause = 500

/** What somebody has changed, and from what. */
export interface Change {
  readonly before: string
  readonly after: string
}

interface Acts {
  /** Saves it; answers whether that worked. */
  save: (change: Change) => Promise<boolean>
  /** Notes it in passing, when nobody may be there any more to wait for an answer. */
  leave: (change: Change) => void
}

/** A text that is saved while it is written: when typing pauses, when the field is left, and when the page goes. */
export function useWriting(stored: string, acts: Acts) {
  const [text, setText] = useState(stored)
  /** What stands in storage, as far as we know. */
  const known = useRef(stored)
  /** What no save has answered for yet. */
  const unsaved = useRef<Change | undefined>(undefined)
  /** The change whose save is under way: it dies with the page. */
  const saving = useRef<Change | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const newest = useRef(acts)
  newest.current = acts

  const flush = async () => {
    clearTimeout(timer.current)
    const change = unsaved.current
    if (!change || change === saving.current) return
    saving.current = change
    known.current = change.after
    const saved = await newest.current.save(change)
    if (saving.current === change) saving.current = undefined
    if (saved) {
      if (unsaved.current === change) unsaved.current = undefined
      return
    }
    // It stays in the field, and the next try begins where this one did.
    const { after } = unsaved.current ?? change
    unsaved.current = { before: change.before, after }
  }
  const write = (after: string) => {
    setText(after)
    const before = unsaved.current === saving.current ? undefined : unsaved.current?.before
    unsaved.current = { before: before ?? known.current, after }
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, pause)
  }

  useEffect(() => {
    // Another tab may have written: unless something is being written here, it is shown.
    if (unsaved.current !== saving.current) return
    known.current = stored
    setText(stored)
  }, [stored])
  useEffect(() => {
    const goes = () => {
      if (!unsaved.current) return
      newest.current.leave(unsaved.current)
      void flush()
    }
    const hidden = () => {
      if (document.visibilityState === 'hidden') goes()
    }
    addEventListener('pagehide', goes)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      removeEventListener('pagehide', goes)
      document.removeEventListener('visibilitychange', hidden)
      void flush()
    }
  }, [])
  return { text, write, flush }
}
