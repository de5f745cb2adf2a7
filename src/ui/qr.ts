import { correction, generate } from 'lean-qr/nano'

/** The white edge that cameras need round a code, in modules. */
const quietZone = 4

/** A code for cameras as the path of a drawing, in modules. */
export interface QrDrawing {
  /** With the quiet zone. */
  readonly size: number
  readonly path: string
}

/** Draws a text as a code that stays readable when a seventh of it is dirty or folded. */
export function qrDrawing(text: string): QrDrawing {
  const code = generate(text, { minCorrectionLevel: correction.M })
  const rows: string[] = []
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue
      const start = x
      while (code.get(x + 1, y)) x++
      rows.push(`M${start + quietZone} ${y + quietZone}h${x + 1 - start}v1H${start + quietZone}z`)
    }
  }
  return { size: code.size + 2 * quietZone, path: rows.join('') }
}
