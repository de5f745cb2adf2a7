import { useEffect, useState } from 'preact/hooks'

/** A value, but only once it has not changed for so many milliseconds; with 0, the value itself. For what is too heavy for every key. */
export function useSettled<Value>(value: Value, wait: number): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait)
    return () => clearTimeout(timer)
  }, [value, wait])
  return wait === 0 ? value : settled
}
