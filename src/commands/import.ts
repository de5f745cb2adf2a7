import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { contentFolder } from '#content/plugin.ts'
import { sourceLocale } from '#domain/text.ts'
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
  const folder = values.into ? { path: resolve(values.into), name: values.into } : contentFolder(process.cwd())
  const { accept, language } = values
  const today = new Date().toISOString().slice(0, 10)
  console.log(await importFile({ file, folder, accept, language, today }))
}

/** What is said of a failure that is not ours: an option that does not exist, a disk that is full. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof ImportError) return error.message
  const { code, syscall, path } = (error ?? {}) as NodeJS.ErrnoException
  if (code?.startsWith('ERR_PARSE_ARGS'))
    return `Eine Angabe hinter „npm run import --“ ist unbekannt oder unvollständig.\n${usage}`
  if (syscall) return `Das Schreiben ist gescheitert (${code}, ${path}). Es wurde nichts geändert.`
  return undefined
}

run().catch((error: unknown) => {
  console.error(sentenceOf(error) ?? error)
  process.exitCode = 1
})
