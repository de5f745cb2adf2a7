import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { streetBudget } from '#content/map/compile-map.ts'
import type { Locale } from '#domain/text.ts'
import { type EditionFiles, editionFiles, type ManifestEntry } from '#offline/worker/manifest.ts'
import type { Figure } from './figure.ts'

/** What a phone may have to load, in KB (1024 bytes) on the wire. */
const budgets = {
  page: 14,
  firstScript: 40,
  /** Our own: pages that come in a part. They can be read before, and the first script is on the device by then. */
  partScript: 49,
  allScript: 120,
  factsAndWords: 70,
  /** 250 were planned for the catalogue and its search; check, card, lists, hand-over and map have come to it since. */
  keptForLanguage: 330,
  /** Our own: the reader's language and German, which every device keeps beside it, because letters and doors are German. */
  keptWithGerman: 460,
  map: 12,
  streets: streetBudget,
}

/** A size figure always has a budget. */
export type SizeFigure = Figure & { readonly budget: number }

const brotli = promisify(brotliCompress)

async function compressedSize(bytes: Buffer, quality: number): Promise<number> {
  return (await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })).length
}

const best = 11

/** The bytes of a file on the wire: text goes compressed as well as can be, pictures as they are. */
async function wireSize(folder: string, path: string): Promise<number> {
  const bytes = await readFile(join(folder, path))
  return path.endsWith('.png') ? bytes.length : compressedSize(bytes, best)
}

async function wireSizes(folder: string, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map((path) => wireSize(folder, path)))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Rounded up, so that a budget broken by one byte is broken. */
function inKilobytes(bytes: number): number {
  return Math.ceil((bytes / 1024) * 100) / 100
}

/** Every file of a built site, as paths below its folder. */
export async function siteFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

/** The style sheets that a page asks for besides the one that stands in it. */
async function linkedStyles(folder: string, page: string): Promise<string[]> {
  const html = await readFile(join(folder, page), 'utf8')
  return [...html.matchAll(/<link rel="stylesheet" href="[^"]*\/(assets\/[^"]+)"/g)].map(([, path = '']) => path)
}

/**
 * The page that is largest on the wire, with its style sheets. Best compression is slow and never larger than
 * quick compression, so only pages are tried whose quick size could still win.
 */
async function largestPage(folder: string, pages: readonly string[]): Promise<{ path: string; bytes: number }> {
  const sized = await Promise.all(
    pages.map(async (path) => {
      const styles = await wireSizes(folder, await linkedStyles(folder, path))
      return { path, styles, atMost: styles + (await compressedSize(await readFile(join(folder, path)), 5)) }
    }),
  )
  let largest = { path: '', bytes: 0 }
  for (const { path, styles, atMost } of sized.sort((a, b) => b.atMost - a.atMost)) {
    if (atMost <= largest.bytes) break
    const bytes = styles + (await wireSize(folder, path))
    if (bytes > largest.bytes) largest = { path, bytes }
  }
  return largest
}

/** `import{a}from"./b.js"`, `import"./b.js"` and `export*from"./b.js"`, but not `import("./b.js")`. */
const staticImport = /\b(?:import|export)\b\s*(?:[\w$\s{},*]*\bfrom\s*)?["'`]\.\/([^"'`]+)["'`]/g

/** The script of a page, the part of the program it comes with, and everything these import before they can run. */
async function firstScripts(folder: string, page: string): Promise<string[]> {
  const html = await readFile(join(folder, page), 'utf8')
  const entries = [...html.matchAll(/<script type="module"(?: async)? src="[^"]*\/(assets\/[^"]+)"/g)]
  if (entries.length === 0) throw new Error(`${page} has no script`)
  const parts = html.matchAll(/<link rel="modulepreload" href="[^"]*\/(assets\/[^"]+)"/g)
  const found = new Set([...entries, ...parts].map(([, path = '']) => path))
  for (const path of found) {
    const code = await readFile(join(folder, path), 'utf8')
    for (const [, name] of code.matchAll(staticImport)) found.add(`assets/${name}`)
  }
  return [...found]
}

/** Kinds of pages that the first script shows, and those that come with a part of the program. */
const kindsOfPages = {
  first: ['', 'find', 'help-now', 'need/rent-too-high'],
  part: ['check', 'list', 'map', 'card', 'hand-over', 'hand-out', 'consultation', 'about', 'offer/wohngeld'],
}

/** The scripts of that page which needs most of them. */
async function mostScripts(folder: string, kinds: readonly string[]): Promise<string[]> {
  const each = await Promise.all(
    kinds.map(async (kind) => {
      const scripts = await firstScripts(folder, `${sourceLocale}/${kind}/index.html`.replace('//', '/'))
      return { scripts, bytes: await wireSizes(folder, scripts) }
    }),
  )
  return each.sort((a, b) => b.bytes - a.bytes)[0]?.scripts ?? []
}

/** What the service worker of a built site keeps, from the manifest that the build writes into it. */
async function keptFiles(folder: string): Promise<EditionFiles> {
  const worker = await readFile(join(folder, 'sw.js'), 'utf8')
  const entries = worker.match(/\{"integrity":"[^"]+","revision":(?:null|"[^"]*"),"url":"[^"]*"\}/g) ?? []
  if (entries.length === 0) throw new Error('sw.js has no manifest')
  return editionFiles(entries.map((entry) => JSON.parse(entry) as ManifestEntry))
}

/** What lists, filters and headings need: the details of offers and the words that are searched come later. */
function dataFiles(files: readonly string[], locale: Locale): string[] {
  return files.filter((path) => path.startsWith('data/facts.') || path.startsWith(`data/words.${locale}.`))
}

const sourceLocale = 'de'

async function keptFigure(
  folder: string,
  name: string,
  entries: readonly ManifestEntry[],
  budget: number,
): Promise<SizeFigure> {
  const paths = entries.map(({ url }) => (url === '' || url.endsWith('/') ? `${url}index.html` : url))
  return {
    name,
    value: inKilobytes(await wireSizes(folder, paths)),
    unit: 'KB',
    conditions: `${entries.length} files of the service worker; text in brotli 11, png as it is`,
    budget,
  }
}

async function languageFigures(folder: string, files: readonly string[]): Promise<SizeFigure[]> {
  const kept = await keptFiles(folder)
  const german = kept.languages.get(sourceLocale) ?? []
  const figures: SizeFigure[] = []
  for (const [locale, own] of kept.languages) {
    const one = [...kept.core, ...own]
    figures.push(
      {
        name: `facts and words, ${locale}`,
        value: inKilobytes(await wireSizes(folder, dataFiles(files, locale))),
        unit: 'KB',
        conditions: 'brotli 11',
        budget: budgets.factsAndWords,
      },
      await keptFigure(folder, `kept for one language, ${locale}`, one, budgets.keptForLanguage),
    )
    if (locale !== sourceLocale) {
      const both = [...one, ...german]
      figures.push(await keptFigure(folder, `kept with German beside, ${locale}`, both, budgets.keptWithGerman))
    }
  }
  return figures
}

/** The map, and the street net below it where a town has one. */
async function mapFigures(folder: string, files: readonly string[]): Promise<SizeFigure[]> {
  const figures: SizeFigure[] = []
  for (const name of ['map', 'streets'] as const) {
    const paths = files.filter((path) => path.startsWith(`data/${name}.`))
    if (paths.length === 0) continue
    const value = inKilobytes(await wireSizes(folder, paths))
    figures.push({ name, value, unit: 'KB', conditions: 'brotli 11', budget: budgets[name] })
  }
  return figures
}

/** What a phone keeps of a site that was built below a path, for one language, in KB. */
export async function keptSize(folder: string, locale: Locale): Promise<number> {
  const { core, languages } = await keptFiles(folder)
  const paths = [...core, ...(languages.get(locale) ?? [])].map(({ url }) =>
    url === '' || url.endsWith('/') ? `${url}index.html` : url,
  )
  return inKilobytes(await wireSizes(folder, paths))
}

/** What a built site weighs on the wire, each size with its budget. */
export async function sizeFigures(folder: string): Promise<SizeFigure[]> {
  const files = await siteFiles(folder)
  // The planners' report is read at a desk.
  const pages = files.filter((path) => path.endsWith('.html') && !path.startsWith('report/'))
  const page = await largestPage(folder, pages)
  const first = await mostScripts(folder, kindsOfPages.first)
  const part = await mostScripts(folder, kindsOfPages.part)
  const scripts = files.filter((path) => path.endsWith('.js'))
  return [
    {
      name: 'HTML + CSS of the largest page',
      value: inKilobytes(page.bytes),
      unit: 'KB',
      conditions: `brotli 11; the largest of ${pages.length} pages is ${page.path}`,
      budget: budgets.page,
    },
    {
      name: 'script until the page answers',
      value: inKilobytes(await wireSizes(folder, first)),
      unit: 'KB',
      conditions: `brotli 11; ${first.join(', ')}`,
      budget: budgets.firstScript,
    },
    {
      name: 'script until a page answers that comes in a part',
      value: inKilobytes(await wireSizes(folder, part)),
      unit: 'KB',
      conditions: `brotli 11; ${part.join(', ')}`,
      budget: budgets.partScript,
    },
    {
      name: 'all script',
      value: inKilobytes(await wireSizes(folder, scripts)),
      unit: 'KB',
      conditions: `brotli 11; ${scripts.length} files with the service worker`,
      budget: budgets.allScript,
    },
    ...(await mapFigures(folder, files)),
    ...(await languageFigures(folder, files)),
  ]
}
