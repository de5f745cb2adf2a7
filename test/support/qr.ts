import type { QrDrawing } from '#ui/qr.ts'

/** A picture of a drawn code as a camera would take it: four pixels a module, red, green, blue, opaque. */
export function photographed({ size, path }: QrDrawing): { width: number; height: number; data: Uint8Array } {
  const scale = 4
  const width = size * scale
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const start = row * width + Number(x) * scale
      for (let pixel = start; pixel < start + Number(run) * scale; pixel++) data.fill(0, pixel * 4, pixel * 4 + 3)
    }
  }
  return { width, height: width, data }
}
