import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { contentFolder } from '#content/plugin.ts'
import { sourceLocale } from '#domain/text.ts'
import { isKnownLanguage } from '#i18n/languages.ts'
import { ImportError } from './import/file-text.ts'
import { importFile } from './import/import-file.ts'

const usage = `Liest Angebote aus einer Datei und legt sie als Entwürfe an.
  npm run import -- angebote.csv                 unsere eigene Tabelle (data/open/offers.csv)
  npm run import -- services.json                HSDS 3 als JSON
  npm run import -- ordner/services.csv          HSDS als Tabellen; die anderen liegen daneben
  … --into examples/other-town                   in einen anderen Ordner mit Inhalten
  … --language en                                die Sprache der Texte in HSDS-Dateien (sonst de)
  … --accept                                     auch Angebote ändern, die es schon gibt`

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      accept: { type: 'boolean', default: false },
      into: { type: 'string' },
      language: { type: 'string', default: sourceLocale },
      help: { type: 'boolean', default: false },
    },
  })
  const [file, ...more] = positionals
  if (values.help || file === undefined) {
    console.log(usage)
    if (!values.help) throw new ImportError('Welche Datei? npm run import -- <datei>')
    return
  }
  if (more.length > 0) throw new ImportError('Bitte eine Datei nach der anderen.')
  if (!isKnownLanguage(values.language)) throw new ImportError(`Die Sprache „${values.language}“ kennen wir nicht.`)
  const folder = values.into ? { path: resolve(values.into), name: values.into } : contentFolder(process.cwd())
  const { accept, language } = values
  const today = new Date().toISOString().slice(0, 10)
  console.log(await importFile({ file, folder, accept, language, today }))
}

run().catch((error: unknown) => {
  if (error instanceof ImportError) console.error(error.message)
  else if (error instanceof TypeError && 'code' in error) console.error(`${error.message}\n${usage}`)
  else console.error(error)
  process.exitCode = 1
})
