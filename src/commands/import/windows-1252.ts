/**
 * What the bytes from 0x80 to 0x9F stand for in Windows-1252. Node 20 reads them as Latin-1, which has invisible controls there, so
 * the table is our own. A gap is a byte that stands for nothing.
 */
const high = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'
const first = 0x80

/** The text of bytes in Windows-1252; `undefined` if there is one that stands for nothing: then it is another way to write. */
export function fromWindows1252(bytes: Uint8Array): string | undefined {
  if (bytes.some((byte) => high[byte - first] === '\0')) return undefined
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => high[sign.charCodeAt(0) - first] ?? '')
}

const highSigns = new Set(high.replaceAll('\0', ''))

/** Whether Windows-1252 has a sign. */
export const inWindows1252 = (sign: string) => (sign.codePointAt(0) ?? 0) < 0x100 || highSigns.has(sign)
