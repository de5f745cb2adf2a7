import { type ComponentChildren, render } from 'preact'
import { act } from 'preact/test-utils'
import { LanguageContext } from '#i18n/use-translation.ts'
import { language, type TestedLocale } from './words.ts'

/** Shows components in the document, in the real words of a language, and answers the element round them. */
export async function show(children: ComponentChildren, locale: TestedLocale = 'de'): Promise<HTMLElement> {
  const place = document.getElementById('shown') ?? document.createElement('div')
  place.id = 'shown'
  document.body.append(place)
  await act(() =>
    render(<LanguageContext.Provider value={language(locale)}>{children}</LanguageContext.Provider>, place),
  )
  return place
}

/** Takes away what has been shown, so that the next test begins with an empty page. */
export function clear(): void {
  const place = document.getElementById('shown')
  if (!place) return
  render(null, place)
  place.remove()
}
