import { useEffect, useState } from 'preact/hooks'
import { mayBeInConsultation } from '#storage/consultation-mark.ts'
import type { ConsultationBar } from '../components/ConsultationBar.tsx'
import type { SecondLanguage } from '../second-language.ts'

/** The bar of a consultation, if one goes on in this window: only then anything of it is loaded. */
export function useConsultation() {
  const [Bar, setBar] = useState<typeof ConsultationBar>()
  const [second, setSecond] = useState<SecondLanguage>()
  useEffect(() => {
    if (!mayBeInConsultation()) return
    import('../components/ConsultationBar.tsx').then(
      (part) => setBar(() => part.ConsultationBar),
      (error: unknown) => console.error(error),
    )
  }, [])
  return { Bar, second, setSecond }
}
