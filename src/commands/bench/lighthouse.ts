import { launch } from 'chrome-launcher'
import lighthouse, { type Result } from 'lighthouse'
import { chromiumArguments, ensureChromium } from '../chromium.ts'
import { type Figure, median } from './figure.ts'

const runs = 3
const languages = ['de', 'ar']
const kinds = [
  { name: 'home', path: '' },
  { name: 'find', path: 'find' },
  { name: 'offer', path: 'offer/wohngeld' },
]
const categories = ['performance', 'accessibility', 'best-practices', 'seo']

/** Lighthouse's own simulation of a cheap phone: 150 ms, 1.6 Mbit/s, 4× slower CPU. */
const conditions = `Lighthouse mobile, simulated throttling, median of ${runs} runs`

/** One run in a new browser, so that nothing is left from the run before. */
async function inspectOnce(address: string): Promise<Result> {
  const browser = await launch({
    chromePath: ensureChromium(),
    chromeFlags: [...chromiumArguments, '--headless=new'],
    logLevel: 'silent',
  })
  try {
    const result = await lighthouse(address, { port: browser.port, output: 'json', logLevel: 'silent' })
    if (!result) throw new Error(`Lighthouse has no result for ${address}`)
    if (result.lhr.runtimeError) throw new Error(`${address}: ${result.lhr.runtimeError.message}`)
    return result.lhr
  } finally {
    browser.kill()
  }
}

const attempts = 3

/** A busy machine sometimes loses the recording of a run; Lighthouse then asks for another. */
async function inspect(address: string): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inspectOnce(address)
    } catch (error) {
      if (attempt === attempts) throw error
      console.error(error instanceof Error ? error.message : error)
    }
  }
}

/** The audits that took points, each with what it found. */
function missing({ categories, audits }: Result, category: string): string[] {
  return (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id]
    if (!audit || weight === 0 || audit.score === null || audit.score >= 1) return []
    const found = [audit.displayValue, audit.explanation].filter(Boolean).join('; ')
    return [`${audit.title} (${audit.score})${found ? `: ${found}` : ''}`]
  })
}

function pageFigures(page: string, results: readonly Result[]): Figure[] {
  const scores = categories.map((category): Figure => {
    const points = results.map((result) => Math.round((result.categories[category]?.score ?? 0) * 100))
    const value = median(points)
    const because = missing(results[points.indexOf(value)] as Result, category)
    const figure = { name: `Lighthouse ${category}, ${page}`, value, unit: 'points', conditions, budget: 100 }
    return value < 100 ? { ...figure, because } : figure
  })
  const time = (audit: string) =>
    Math.round(median(results.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN)))
  return [
    ...scores,
    { name: `LCP, ${page}`, value: time('largest-contentful-paint'), unit: 'ms', conditions, budget: 1000 },
    { name: `TBT, ${page}`, value: time('total-blocking-time'), unit: 'ms', conditions },
  ]
}

/** What Lighthouse says of every kind of page of a served site. */
export async function lighthouseFigures(origin: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const language of languages) {
    for (const { name, path } of kinds) {
      const results: Result[] = []
      for (let run = 0; run < runs; run++) results.push(await inspect(`${origin}/${language}/${path}`))
      figures.push(...pageFigures(`${name}, ${language}`, results))
    }
  }
  return figures
}
