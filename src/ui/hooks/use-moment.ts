import { useEffect, useState } from 'preact/hooks'
import { type Moment, momentAt } from '#domain/moment.ts'

const oneMinute = 60_000

/** Now, at the provider's door. `undefined` until the page has taken over, because a prerendered page has no now. */
export function useMoment(): Moment | undefined {
  const [moment, setMoment] = useState<Moment>()
  useEffect(() => {
    const tick = () => setMoment(momentAt(new Date()))
    tick()
    const timer = setInterval(tick, oneMinute)
    return () => clearInterval(timer)
  }, [])
  return moment
}
