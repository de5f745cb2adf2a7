import { parseArgs } from 'node:util'
import { compileCatalogue } from '#content/compile.ts'
import { contentFolder, localesFolder } from '#content/plugin.ts'
import { isDay, momentAt } from '#domain/moment.ts'
import { editionData } from '#domain/report/edition-data.ts'
import { languageOfPage } from '#i18n/use-translation.ts'
import { textFingerprint } from '#prerender/report/fingerprint.ts'
import { reportSource } from '#prerender/report/report-source.ts'
import { summarySentences } from '#prerender/report/summary.ts'
import { changesText } from './report/changes-text.ts'
import { openEdition } from './report/open-edition.ts'
import { runCommand, Slip } from './run-command.ts'

const usage = `Fasst zusammen, was in den Inhalten steht. Der ganze Bericht liegt nach „npm run build“ unter dist/report/.
  npm run report                                 die Zusammenfassung, zum Übernehmen
     --day <jjjj-mm-tt>                          für welchen Tag gezählt wird, was überfällig ist (sonst heute)
  npm run report -- --since <datei oder ordner>  was seit einer älteren Fassung dazukam, wegfiel und sich änderte:
                                                 ihr report/data.json, ihr edition.json oder ihr Ordner (dist)`

function options() {
  try {
    return parseArgs({ options: { since: { type: 'string' }, day: { type: 'string' }, help: { type: 'boolean' } } })
  } catch {
    throw new Slip(`Das kennen wir nicht: ${process.argv.slice(2).join(' ')}\n${usage}`)
  }
}

async function run(): Promise<void> {
  const { values } = options()
  if (values.help) return console.log(usage)
  const day = values.day ?? momentAt(new Date()).date
  if (!isDay(day)) throw new Slip('--day: Schreiben Sie einen Tag, den es gibt, wie 2026-11-22.')
  // The older edition first: a slip in its name is told before anything is compiled.
  const before = values.since === undefined ? undefined : await openEdition(values.since)
  const root = process.cwd()
  const catalogue = await compileCatalogue(contentFolder(root), localesFolder(root))
  if (before) return console.log(changesText(before, editionData(catalogue, textFingerprint)))
  const { sourceLocale } = catalogue.facts
  const { t } = languageOfPage(sourceLocale, catalogue.words[sourceLocale]?.messages ?? {})
  for (const sentence of summarySentences(reportSource(catalogue, t, day))) console.log(sentence)
}

runCommand(run)
