import { contentFolder } from '#content/plugin.ts'
import { check } from './offer/check.ts'
import { create } from './offer/create.ts'
import { missing } from './offer/missing.ts'
import { openContent } from './offer/open-content.ts'
import { stale } from './offer/stale.ts'
import { stamp } from './offer/stamp.ts'

const usage = `Hilft beim Pflegen der Angebote.
  npm run offer -- new <kennung>               legt ein neues Angebot an; jedes Feld ist erklärt
  npm run offer -- check [kennung]             prüft alle Angebote, oder eines
  npm run offer -- stale [tag]                 was neu geprüft oder neu übersetzt werden muss (heute oder an dem Tag)
  npm run offer -- missing                     was fehlt: Kontakte, Ziele ohne Angebot, Entwürfe, ungeprüfte Sprachen
  npm run offer -- stamp <kennung> [sprache]   vermerkt, dass jemand die Übersetzungen mit dem deutschen Text verglichen hat
  npm run offer -- stamp <liste> [sprache]     dasselbe für eine Liste: needs, topics, goals, audiences, documents, areas, phrases
  npm run offer -- stamp --all                 dasselbe für alles`

const folder = contentFolder(process.cwd())
const today = new Date().toISOString().slice(0, 10)

async function run([command, name, locale]: readonly string[]): Promise<void> {
  switch (command) {
    case 'new':
      if (!name) throw new Error('Wie soll das Angebot heißen? npm run offer -- new <kennung>')
      return create(folder, name)
    case 'check':
      return check(folder, name)
    case 'stale':
      return console.log(stale(await openContent(folder), name ?? today))
    case 'missing':
      return console.log(missing(await openContent(folder)))
    case 'stamp':
      if (!name) throw new Error('Welches Angebot? npm run offer -- stamp <kennung> oder --all')
      return stamp(folder, name, locale)
    default:
      console.log(usage)
      if (command !== undefined && command !== 'help') throw new Error(`„${command}“ kennen wir nicht.`)
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
