import { createHash } from 'node:crypto'
import { stringify } from 'yaml'

/**
 * Eight characters that change when the German words of an offer change. A translation notes which ones it was made from
 * (`basedOn`); search words, origin and spacing do not count, because they do not change what a text says.
 */
export function fingerprint(head: object, body: string): string {
  const { keywords: _keywords, origin: _origin, basedOn: _basedOn, ...words } = head as Record<string, unknown>
  const text = `${stringify(words, { sortMapEntries: true })}\n${body.replace(/\s+/g, ' ').trim()}`
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
