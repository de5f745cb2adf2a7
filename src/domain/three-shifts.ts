/** A key that goes down, as the browser tells it. */
export interface KeyPress {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  /** It is held down, not pressed again. */
  readonly repeat: boolean
  /** An input method is putting letters together. */
  readonly isComposing: boolean
}

/** When Shift was pressed alone, in milliseconds, the newest last. */
export type ShiftPresses = readonly number[]

/** Three presses within this time are meant, in milliseconds. */
const quick = 1500

/**
 * The presses that count after one more key. Any other key begins anew, so that typing capitals never leaves; so does Shift
 * with Alt or Ctrl, by which people change their keyboard's language.
 */
export function shiftPresses(before: ShiftPresses, press: KeyPress, at: number): ShiftPresses {
  const { key, altKey, ctrlKey, metaKey, repeat, isComposing } = press
  if (key !== 'Shift' || altKey || ctrlKey || metaKey || isComposing) return []
  return repeat ? before : [...before.filter((time) => at - time <= quick), at]
}

/** Shift three times, quickly and alone: whoever does that wants to be gone. */
export function wantsToLeave(presses: ShiftPresses): boolean {
  return presses.length >= 3
}
