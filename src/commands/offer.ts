import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sourceLocale } from '#content/compile.ts'
import { readOffers } from '#content/offers.ts'
import { contentFolder } from '#content/plugin.ts'
import { Problems, problemSentence } from '#content/problems.ts'
import { listFolder, readText, within } from '#content/read.ts'
import { offerTemplate, wordsTemplate } from './offer-template.ts'

const usage = `Hilft beim Pflegen der Angebote.
  npm run offer -- new <kennung>               legt ein neues Angebot an; jedes Feld ist erklärt
  npm run offer -- stamp <kennung> [sprache]   vermerkt, dass die Übersetzungen zum deutschen Text passen
  npm run offer -- stamp --all                 dasselbe für alle Angebote`

const folder = contentFolder(process.cwd())

async function create(id: string): Promise<void> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    throw new Error(
      `„${id}“ ist keine Kennung. Nehmen Sie kleine Buchstaben, Ziffern und Bindestriche, zum Beispiel „stadtpass-eisenach“.`,
    )
  }
  const path = within(folder, 'offers', id)
  if ((await readText(join(path, 'offer.yaml'))) !== undefined) throw new Error(`„${id}“ gibt es schon.`)
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'offer.yaml'), offerTemplate)
  await writeFile(join(path, `${sourceLocale}.md`), wordsTemplate)
  console.log(`Angelegt: ${folder.name}/offers/${id}/offer.yaml und ${sourceLocale}.md`)
  console.log(
    `Als Nächstes: ausfüllen, in ${folder.name}/codes.yaml unten einen freien Code eintragen, dann „npm run check“.`,
  )
}

/** Writes into the head of a translation which German words it was made from. */
function withBasedOn(text: string, fingerprint: string): string {
  const line = `basedOn: "${fingerprint}"`
  return /^basedOn:.*$/m.test(text)
    ? text.replace(/^basedOn:.*$/m, line)
    : text.replace(/^origin:.*$/m, (origin) => `${origin}\n${line}`)
}

async function stamp(ids: readonly string[], locale: string | undefined): Promise<void> {
  const problems = new Problems()
  const { offers } = await readOffers(folder, [sourceLocale], problems)
  for (const problem of problems.list) console.error(problemSentence(problem))
  if (problems.list.length > 0) throw new Error('Erst müssen diese Fehler behoben sein.')
  let stamped = 0
  for (const id of ids) {
    const fingerprint = offers.find((offer) => offer.id === id)?.words[sourceLocale]?.fingerprint
    if (!fingerprint) throw new Error(`„${id}“ hat keinen deutschen Text oder es gibt das Angebot nicht.`)
    const files = (await listFolder(within(folder, 'offers', id))).filter((name) => name.endsWith('.md'))
    for (const file of files.filter((name) => name !== `${sourceLocale}.md` && (!locale || name === `${locale}.md`))) {
      const path = within(folder, 'offers', id, file)
      const before = await readFile(path, 'utf8')
      const after = withBasedOn(before, fingerprint)
      if (after !== before) {
        await writeFile(path, after)
        stamped += 1
      }
    }
  }
  console.log(stamped === 1 ? '1 Datei vermerkt.' : `${stamped} Dateien vermerkt.`)
}

async function run([command, id, locale]: readonly string[]): Promise<void> {
  if (command === 'new' && id) await create(id)
  else if (command === 'stamp' && id === '--all') await stamp(await listFolder(within(folder, 'offers')), undefined)
  else if (command === 'stamp' && id) await stamp([id], locale)
  else console.log(usage)
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
