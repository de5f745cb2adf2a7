import { createHash } from 'node:crypto'

/** The space of our ids. It stays for ever: other programs know our offers by what is made from it. */
const namespace = '5b0b7a5c-3f0e-4c0c-9a57-1c9d3a6c0f2e'

/** A name as a UUID of version 5 (RFC 9562): the same name is the same id, in every edition and every town. `hsds-ids.ts` makes names that no two things share. */
export function uuid(...name: readonly string[]): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replace(/-/g, ''), 'hex'))
    .update(name.join('/'))
    .digest()
    .subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
