import { useEffect, useState } from 'preact/hooks'

/**
 * A value, but only once neither it nor `asked` has changed for so many milliseconds; with 0, the value itself. For what is too heavy for every
 * key: the answer to the last key must not be shown in the middle of the next one.
 */
export function useSettled<Value>(value: Value, asked: unknown, wait: number): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait)
    return () => clearTimeout(timer)
  }, [value, asked, wait])
  return wait === 0 ? value : settled
}
