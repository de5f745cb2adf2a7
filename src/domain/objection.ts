import type { Provider } from './catalogue.ts'
import type { Offer } from './offer.ts'

/** Providers whose decisions are those of an authority; a bank, an employer or a court answers otherwise. */
const authorities: readonly string[] = ['town', 'district', 'state', 'federal']

/**
 * Whether one can object (Widerspruch) when it is refused: a benefit that a law grants and an authority decides on. The offer
 * itself may say otherwise (`apply.objection`).
 */
export function allowsObjection(
  { kind, law, objection }: Pick<Offer, 'kind' | 'law' | 'objection'>,
  provider: Pick<Provider, 'kind'> | undefined,
): boolean {
  return objection ?? (kind === 'benefit' && law.length > 0 && authorities.includes(provider?.kind ?? ''))
}
