import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { localesFolder } from '#content/plugin.ts'
import { type GeneratedContent, generateContent } from '../generate/content.ts'
import { type Figure, rounded } from './figure.ts'
import { keptSize, siteFiles } from './sizes.ts'

/** Two languages: each further one costs the same again. */
const languages = ['de', 'en'] as const

/** Districts of a country that are built; the others are like them. */
const measuredDistricts = 8

/** How the finder grows: one edition with more and more offers, then more and more editions. */
const plans: readonly Pick<GeneratedContent, 'offers' | 'areas'>[] = [
  { offers: 200, areas: 1 },
  { offers: 500, areas: 1 },
  { offers: 1000, areas: 1 },
  { offers: 2000, areas: 1 },
  { offers: 2000, areas: 4 },
  { offers: 20_000, areas: 40 },
  { offers: 200_000, areas: 400 },
]

interface Measured {
  readonly seconds: number
  /** What it costs, however many others want the same cores. */
  readonly busy: number
  readonly megabytes: number
}

/** Builds an edition in a process of its own, as a job of a CI does. */
function builtIn(folder: string, out: string): Measured {
  const env = { ...process.env, NODE_ENV: 'production', CONTENT_DIR: folder, OUT_DIR: out, BASE_PATH: basename(folder) }
  const args = ['--import', 'tsx', 'src/commands/bench/measured-build.ts']
  const said = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env })
  return JSON.parse(said.trim().split('\n').pop() ?? '') as Measured
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

async function planFigures({ offers, areas }: Pick<GeneratedContent, 'offers' | 'areas'>): Promise<Figure[]> {
  const content = resolve('.cache/scale/content')
  const out = resolve('.cache/scale/site')
  const real = { path: resolve('content'), name: 'content' }
  const written = Math.min(areas, measuredDistricts)
  const plan = { offers, areas, languages, written }
  const { folders, local, shared } = await generateContent(real, localesFolder(process.cwd()), content, plan)
  const builds: (Measured & { readonly kept: number; readonly pages: number })[] = []
  for (const folder of folders) {
    await rm(out, { recursive: true, force: true })
    const measured = builtIn(folder, out)
    const pages = (await siteFiles(out)).filter((path) => path.endsWith('.html')).length
    builds.push({ ...measured, pages, kept: await keptSize(out, 'de') })
  }
  await rm(join('.cache', 'scale'), { recursive: true, force: true })
  const name = `${offers} offers in ${areas} ${areas === 1 ? 'area' : 'areas'}`
  const conditions = `${written} of ${areas} built one after the other, each ${local} + ${shared} shared offers × ${languages.length} languages, ${Math.round(mean(builds.map(({ pages }) => pages)))} pages`
  const figure = (what: string, value: number, unit: string): Figure => ({
    name: `${name}: ${what}`,
    value: rounded(value, 1),
    unit,
    conditions,
  })
  const seconds = mean(builds.map((build) => build.seconds))
  const busy = mean(builds.map((build) => build.busy))
  return [
    figure('build of an edition', seconds, 's'),
    figure('work of a build', busy, 's of a core'),
    figure('work per offer', (busy * 1000) / (local + shared), 'ms of a core'),
    figure('work of all editions', busy * areas, 's of a core'),
    figure('memory of a build', Math.max(...builds.map((build) => build.megabytes)), 'MB'),
    figure('kept on a phone, German', Math.max(...builds.map((build) => build.kept)), 'KB'),
  ]
}

/** How time, memory and what a phone keeps grow with the offers and the areas of a country. */
export async function scaleFigures(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const plan of plans) {
    console.error(`  ${plan.offers} offers, areas: ${plan.areas}`)
    figures.push(...(await planFigures(plan)))
  }
  return figures
}
