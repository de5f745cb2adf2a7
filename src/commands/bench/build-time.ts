import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Edition, Facts } from '#domain/catalogue.ts'
import { type Figure, rounded } from './figure.ts'
import { siteFiles } from './sizes.ts'

/** Builds the real catalogue, for the root of a host, into a folder and says how long it took. */
export async function buildFigures(folder: string): Promise<Figure[]> {
  const start = performance.now()
  execFileSync(process.execPath, ['--import', 'tsx', 'src/commands/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', OUT_DIR: folder, BASE_PATH: '' },
  })
  const seconds = (performance.now() - start) / 1000

  const read = async (path: string) => JSON.parse(await readFile(join(folder, path), 'utf8')) as unknown
  const edition = (await read('edition.json')) as Edition
  const { offers, locales } = (await read(edition.facts.url.slice(1))) as Facts
  const pages = (await siteFiles(folder)).filter((path) => path.endsWith('.html'))
  const conditions = `${offers.length} offers × ${locales.length} languages, ${pages.length} pages; one run, with starting Node`
  return [
    { name: 'build', value: rounded(seconds, 1), unit: 's', conditions },
    { name: 'built offers', value: offers.length * locales.length, unit: 'offers × languages', conditions },
  ]
}
