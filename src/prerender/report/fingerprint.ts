import { createHash } from 'node:crypto'

/** Eight characters that change when a text does. */
export function textFingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
