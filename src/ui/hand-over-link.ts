import { base } from './href.ts'

/** The address that hands a list over. It names no language: whoever opens it reads in their own. */
export function handOverLink(fragment: string): string {
  return `${location.origin}${base}#${fragment}`
}
