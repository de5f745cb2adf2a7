import { useEffect, useState } from 'preact/hooks'
import type { WayProgram } from '#domain/way.ts'
import type { MessageKey } from '#i18n/translate.ts'

/** Apple's devices know no `geo:`, and a desk has seldom a program for it: there a map in the browser answers. */
function programHere(): WayProgram {
  if (/iPhone|iPad|iPod|Macintosh/.test(navigator.userAgent)) return 'apple'
  return matchMedia('(pointer: coarse)').matches ? 'geo' : 'web'
}

/** How this device finds a way (`undefined` until it runs), and what people should know before they ask it. */
export function useWay(): { program: WayProgram | undefined; hint: MessageKey } {
  const [program, setProgram] = useState<WayProgram>()
  useEffect(() => setProgram(programHere()), [])
  return { program, hint: program === 'web' ? 'map.wayWebHint' : 'map.wayHint' }
}
