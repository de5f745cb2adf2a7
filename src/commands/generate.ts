import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { localesFolder } from '#content/plugin.ts'
import { type GeneratedContent, generateContent } from './generate/content.ts'
import { runCommand, Slip } from './run-command.ts'

const usage = `Makes an invented country, to see how the finder grows: content folders, one a district, below what they share.
  npm run generate -- --offers 2000              in districts of about 500
  npm run generate -- --offers 20000 --areas 40
  npm run generate -- --offers 200000 --areas 400 --only 8   writes 8 of the 400 districts
  … --languages de,en,ar                         otherwise de,en
  … --out folder                                 otherwise .cache/generated; new, empty or generated earlier
Then each district is built on its own, wherever: CONTENT_DIR=<folder> BASE_PATH=<name> OUT_DIR=<folder> npm run build`

/** Offers in a district when nobody says how many districts. */
const usualDistrict = 500

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Slip(`--${name}: "${text}" is no number of things.`)
  return Number(text)
}

function options() {
  try {
    return parseArgs({
      options: {
        offers: { type: 'string' },
        areas: { type: 'string' },
        only: { type: 'string' },
        languages: { type: 'string', default: 'de,en' },
        out: { type: 'string', default: '.cache/generated' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new Slip(`${error instanceof Error ? error.message : error}\n${usage}`)
  }
}

async function run(): Promise<void> {
  const { values } = options()
  const offers = wholeNumber('offers', values.offers)
  if (values.help || offers === undefined) {
    console.log(usage)
    if (!values.help) throw new Slip('How many offers? --offers 2000')
    return
  }
  const areas = wholeNumber('areas', values.areas) ?? Math.ceil(offers / usualDistrict)
  const plan: GeneratedContent = {
    offers,
    areas,
    languages: [...new Set(values.languages.split(','))],
    written: wholeNumber('only', values.only) ?? areas,
  }
  const real = { path: `${process.cwd()}/content`, name: 'content' }
  const { folders, local, shared } = await generateContent(real, localesFolder(process.cwd()), values.out, plan)
  console.log(
    `${folders.length} of ${areas} districts, each with ${local} offers of its own and ${shared} that it shares:`,
  )
  for (const folder of folders) console.log(`  ${relative('.', folder)}`)
}

runCommand(run)
