import { parseArgs } from 'node:util'
import { compileCatalogue } from '#content/compile.ts'
import { contentFolder, localesFolder } from '#content/plugin.ts'
import { editionData } from '#domain/report/edition-data.ts'
import { languageOfPage } from '#i18n/use-translation.ts'
import { textFingerprint } from '#prerender/report/fingerprint.ts'
import { reportSource } from '#prerender/report/report-source.ts'
import { summarySentences } from '#prerender/report/summary.ts'
import { changesText } from './report/changes-text.ts'
import { openEdition } from './report/open-edition.ts'

const usage = `Fasst zusammen, was im Hilfefinder steht. Der ganze Bericht liegt nach „npm run build“ unter dist/report/.
  npm run report                                 die Zusammenfassung, zum Übernehmen
  npm run report -- --since <datei oder ordner>  was seit einer älteren Ausgabe dazukam, wegfiel und sich änderte:
                                                 ihr report/data.json, ihr edition.json oder ihr Ordner (dist)`

function options() {
  try {
    return parseArgs({ options: { since: { type: 'string' }, help: { type: 'boolean' } } })
  } catch {
    throw new Error(`Das kennen wir nicht: ${process.argv.slice(2).join(' ')}\n${usage}`)
  }
}

async function run(): Promise<void> {
  const { values } = options()
  if (values.help) return console.log(usage)
  // The older edition first: a slip in its name is told before anything is compiled.
  const before = values.since === undefined ? undefined : await openEdition(values.since)
  const root = process.cwd()
  const catalogue = await compileCatalogue(contentFolder(root), localesFolder(root))
  if (before) return console.log(changesText(before, editionData(catalogue, textFingerprint)))
  const { sourceLocale } = catalogue.facts
  const { t } = languageOfPage(sourceLocale, catalogue.words[sourceLocale]?.messages ?? {})
  for (const sentence of summarySentences(reportSource(catalogue, t))) console.log(sentence)
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
