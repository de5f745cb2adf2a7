import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeyPress, type ShiftPresses, shiftPresses, wantsToLeave } from '#domain/three-shifts.ts'

const plain = { altKey: false, ctrlKey: false, metaKey: false, repeat: false, isComposing: false }
const shift: KeyPress = { key: 'Shift', ...plain }
const letter: KeyPress = { key: 'A', ...plain }

/** What is left of these keys, each with its moment in milliseconds. */
function pressed(...keys: readonly (readonly [KeyPress, number])[]): boolean {
  return wantsToLeave(keys.reduce<ShiftPresses>((before, [press, at]) => shiftPresses(before, press, at), []))
}

describe('Shift three times', () => {
  it('leaves', () => {
    expect(pressed([shift, 0], [shift, 200], [shift, 400])).toBe(true)
  })

  it('leaves when it is the last of many keys', () => {
    expect(pressed([shift, 0], [letter, 50], [shift, 300], [shift, 500], [shift, 700])).toBe(true)
  })

  it.each([
    {
      why: 'twice',
      keys: [
        [shift, 0],
        [shift, 200],
      ],
    },
    {
      why: 'slowly',
      keys: [
        [shift, 0],
        [shift, 800],
        [shift, 1600],
      ],
    },
    {
      why: 'with a letter between',
      keys: [
        [shift, 0],
        [shift, 100],
        [letter, 200],
        [shift, 300],
      ],
    },
    {
      why: 'held down',
      keys: [
        [shift, 0],
        [{ ...shift, repeat: true }, 500],
        [{ ...shift, repeat: true }, 530],
      ],
    },
    { why: 'with Alt, to change the keyboard', keys: [0, 100, 200].map((at) => [{ ...shift, altKey: true }, at]) },
    { why: 'with Ctrl, to change the keyboard', keys: [0, 100, 200].map((at) => [{ ...shift, ctrlKey: true }, at]) },
    { why: 'with the Windows or Command key', keys: [0, 100, 200].map((at) => [{ ...shift, metaKey: true }, at]) },
    { why: 'while a letter is put together', keys: [0, 100, 200].map((at) => [{ ...shift, isComposing: true }, at]) },
  ] as readonly { why: string; keys: readonly (readonly [KeyPress, number])[] }[])(
    'stays when pressed $why',
    ({ keys }) => {
      expect(pressed(...keys)).toBe(false)
    },
  )

  it('never leaves whoever types capitals, however quickly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('A', 'Ä', 'Ж', '!', '?'), fc.nat(50)), { maxLength: 60 }),
        (typed) => {
          let at = 0
          const keys = typed.flatMap(([key, wait]) => {
            at += wait
            return [[shift, at] as const, [{ ...plain, key }, at + 5] as const]
          })
          expect(pressed(...keys)).toBe(false)
        },
      ),
    )
  })
})
