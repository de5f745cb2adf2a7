import { type ComponentChildren, render } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { LanguageContext, useTranslation } from '#i18n/use-translation.ts'

interface Props {
  children: ComponentChildren
}

/**
 * Shows something above the whole page, which cannot be reached meanwhile. It stands beside the page in the document: what is
 * inside `main` is held by its edges. Afterwards the keyboard is back where it was.
 */
export function Overlay({ children }: Props) {
  const language = useTranslation()
  const place = useRef<HTMLElement>(undefined)
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    const own = document.createElement('div')
    place.current = own
    document.body.append(own)
    const page = document.getElementById('app')
    page?.setAttribute('inert', '')
    page?.setAttribute('aria-hidden', 'true')
    return () => {
      page?.removeAttribute('inert')
      page?.removeAttribute('aria-hidden')
      render(null, own)
      own.remove()
      before?.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    if (place.current)
      render(<LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>, place.current)
  })
  return null
}
