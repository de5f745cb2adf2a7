import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { chromium, type Page } from 'playwright-core'
import { screenshots } from '#prerender/web-manifest.ts'
import { chromiumArguments, ensureChromium } from './chromium.ts'
import { serveSite } from './site-server.ts'

/**
 * Makes the pictures anew that the web app manifest shows before somebody installs the finder. Build first, then
 * `npx tsx src/commands/screenshots.ts`; the pictures are committed, because hosts need no browser then.
 */
const folder = 'public/screenshots'

/** The most a picture may weigh, in bytes. */
const heaviest = 30 * 1024

/** The pixels of the page as it is seen, four bytes each. */
async function pixels(page: Page): Promise<Uint8Array> {
  const png = (await page.screenshot()).toString('base64')
  const sheet = await page.context().newPage()
  // Decoded on an empty page: those of the finder may not show pictures from elsewhere.
  const bytes = await sheet.evaluate(async (data) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    const context = canvas.getContext('2d')
    context?.drawImage(picture, 0, 0)
    return [...(context?.getImageData(0, 0, picture.width, picture.height).data ?? [])]
  }, png)
  await sheet.close()
  return Uint8Array.from(bytes)
}

const mostColours = 256

/** How far two colours are apart, each `0xrrggbb`. */
function apart(one: number, other: number): number {
  const part = (shift: number) => ((one >> shift) & 255) - ((other >> shift) & 255)
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2
}

/** The commonest colours, and each pixel's place among them; the edges of letters take the nearest. */
function indexed(rgba: Uint8Array): { palette: readonly number[]; places: Uint8Array } {
  const colours = Uint32Array.from({ length: rgba.length / 4 }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(pixel * 4, pixel * 4 + 3)
    return (red << 16) | (green << 8) | blue
  })
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const sorted = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour)
  const palette = sorted.slice(0, mostColours)
  const places = new Map(palette.map((colour, place) => [colour, place]))
  for (const colour of sorted.slice(mostColours)) {
    const nearest = palette.reduce(
      (best, one) => (apart(one, colour) < apart(best, colour) ? one : best),
      palette[0] ?? 0,
    )
    places.set(colour, palette.indexOf(nearest))
  }
  return { palette, places: Uint8Array.from(colours, (colour) => places.get(colour) ?? 0) }
}

const table = Array.from({ length: 256 }, (_, start) => {
  let value = start
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

/** The check sum at the end of a chunk (PNG specification, annex D). */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(checkSum(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** A PNG with a palette: a third of what a browser writes. */
function png(width: number, height: number, rgba: Uint8Array): Buffer {
  const { palette, places } = indexed(rgba)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let row = 0; row < height; row++)
    rows.set(places.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

const site = await serveSite(process.env.OUT_DIR ?? 'dist')
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments })
try {
  mkdirSync(folder, { recursive: true })
  for (const { file, width, height } of screenshots) {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'de-DE' })
    const page = await context.newPage()
    await page.goto(`${site.origin}/de/`)
    await page.waitForSelector('#app[data-ready]', { state: 'attached' })
    const picture = png(width, height, await pixels(page))
    await context.close()
    if (picture.length > heaviest)
      throw new Error(`${file} has ${picture.length} bytes; at most ${heaviest} are allowed.`)
    writeFileSync(join(folder, file), picture)
    console.log(`${join(folder, file)}: ${picture.length} bytes`)
  }
} finally {
  await browser.close()
  await site.close()
}
