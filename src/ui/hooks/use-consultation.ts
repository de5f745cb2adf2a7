import { useEffect, useState } from 'preact/hooks'
import { mayBeInConsultation } from '#storage/consultation-mark.ts'
import type { ConsultationBar } from '../components/ConsultationBar.tsx'
import type { SecondLanguage } from '../second-language.ts'

/**
 * The bar of a consultation, if one goes on in this window: only then anything of it is loaded. Each change of page tries again
 * what has not arrived.
 */
export function useConsultation(visits: number) {
  const [Bar, setBar] = useState<typeof ConsultationBar>()
  const [failed, setFailed] = useState(false)
  const [second, setSecond] = useState<SecondLanguage>()
  useEffect(() => {
    if (Bar || !mayBeInConsultation()) return
    import('../components/ConsultationBar.tsx').then(
      (part) => setBar(() => part.ConsultationBar),
      () => setFailed(true),
    )
  }, [visits])
  return { Bar, missing: failed && !Bar, second, setSecond }
}
