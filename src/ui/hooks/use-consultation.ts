import { useEffect, useState } from 'preact/hooks'
import { mayBeInConsultation } from '#storage/consultation-mark.ts'
import type { ConsultationBar } from '../components/ConsultationBar.tsx'
import type { SecondLanguage } from '../second-language.ts'

/**
 * The bar of a consultation, if one goes on in this window: only then anything of it is loaded. Each change of page tries again
 * what has not arrived.
 */
export function useConsultation(visits: number) {
  /** `null` if it has not arrived. */
  const [Bar, setBar] = useState<typeof ConsultationBar | null>()
  const [second, setSecond] = useState<SecondLanguage>()
  useEffect(() => {
    if (Bar || !mayBeInConsultation()) return
    import('../components/ConsultationBar.tsx').then(
      (part) => setBar(() => part.ConsultationBar),
      () => setBar(null),
    )
  }, [visits])
  return { Bar, missing: Bar === null, second, setSecond }
}
