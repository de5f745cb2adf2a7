import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { layOnMap } from './many-places.ts'

/** Built sites for browser tests: the finder as it is, a newer edition of it with many doors on its map, and one below `/hilfe/`. */
export const sites = {
  first: '.cache/sites/first',
  newer: '.cache/sites/newer',
  below: '.cache/sites/below',
} as const

/** Where the site `below` lies on its host. */
export const baseOfBelow = '/hilfe/'

/** The words by which the newer edition of an offer is told from the first. */
export const newerTitle = 'Zuschuss zur Miete, neu gefasst'

function build(outDir: string, env: Record<string, string> = {}): void {
  execFileSync('npx', ['tsx', 'src/commands/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', OUT_DIR: outDir, ...env },
  })
}

/** The doors on the map of the newer edition. */
export const manyDoors = 200

/** The real content with one title changed, and with many doors on the map: what an edition to come looks like to a phone. */
function newerContent(): string {
  const folder = '.cache/content'
  rmSync(folder, { recursive: true, force: true })
  cpSync('content', folder, { recursive: true })
  const file = join(folder, 'offers/wohngeld/de.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${newerTitle}`))
  layOnMap(folder, manyDoors)
  return folder
}

/** Builds all sites; vitest calls it once before the browser tests. `REUSE_SITES=1` keeps those of the last run. */
export default function setup(): void {
  if (process.env.REUSE_SITES === '1' && Object.values(sites).every((folder) => existsSync(join(folder, 'sw.js'))))
    return
  rmSync('.cache/sites', { recursive: true, force: true })
  build(sites.first)
  build(sites.newer, { CONTENT_DIR: newerContent() })
  build(sites.below, { BASE_PATH: 'hilfe' })
}
