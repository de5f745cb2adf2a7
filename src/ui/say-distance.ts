import { saidDistance } from '#domain/map/geo.ts'
import type { Translate } from '#i18n/translate.ts'

/** `about 400 m as the crow flies` */
export function sayDistance(t: Translate, metres: number): string {
  const said = saidDistance(metres)
  if (said.kind === 'here') return t('map.distanceHere')
  const value = String(said.value).replace('.', t('number.decimal'))
  return t(said.kind === 'metres' ? 'map.metres' : 'map.kilometres', { value })
}
