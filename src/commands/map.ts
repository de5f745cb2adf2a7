import { rename, rm, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { kilobytes, readFrame } from '#content/map/compile-map.ts'
import { parseJson } from '#content/map/map-file.ts'
import { contentFolder } from '#content/plugin.ts'
import { Problems, problemSentence } from '#content/problems.ts'
import { within } from '#content/read.ts'
import { isDay } from '#domain/moment.ts'
import { givenFile } from './given-file.ts'
import { streetNet, streetsText, tooLarge } from './map/streets.ts'
import { runCommand, Slip } from './run-command.ts'

const usage = `Legt das Straßennetz unter die Karte.
  npm run map -- <datei.geojson>      liest einen Auszug aus OpenStreetMap und schreibt content/map/streets.geojson
     --tolerance <meter>              wie stark Linien vereinfacht werden (8)
     --without-paths                  ohne Fuß- und Radwege
     --date <jjjj-mm-tt>              der Tag des Auszugs; er steht auf der Seite „Kartendaten“
So entsteht der Auszug:
  osmium extract -b <west,süd,ost,nord> thueringen-latest.osm.pbf -o stadt.osm.pbf
  osmium tags-filter stadt.osm.pbf w/highway -o strassen.osm.pbf
  osmium export strassen.osm.pbf --geometry-types=linestring -f geojson -o strassen.geojson`

/** Longer texts do not fit into a string of this program. */
const mostMegabytes = 400

function stopAt(problems: Problems): void {
  if (problems.list.length > 0) throw new Slip(problems.list.map(problemSentence).join('\n'))
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        tolerance: { type: 'string', default: '8' },
        'without-paths': { type: 'boolean', default: false },
        date: { type: 'string', default: 'undated' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch {
    throw new Slip(`Das kennen wir nicht: ${process.argv.slice(2).join(' ')}\n${usage}`)
  }
}

/** Writes a file whole or not at all: what was there before stays until the new one is. */
async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.new`
  try {
    await writeFile(beside, text)
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}

async function run(): Promise<void> {
  const { values, positionals } = options()
  const [file, ...more] = positionals
  if (file === undefined || values.help) return console.log(usage)
  if (more.length > 0) throw new Slip('Bitte eine Datei nach der anderen.')
  const tolerance = Number(values.tolerance)
  if (!(tolerance >= 1 && tolerance <= 200)) throw new Slip('--tolerance: Schreiben Sie Meter zwischen 1 und 200.')
  if (values.date !== 'undated' && !isDay(values.date))
    throw new Slip('--date: Schreiben Sie einen Tag, den es gibt, wie 2026-11-22.')
  const folder = contentFolder(process.cwd())
  const problems = new Problems()
  const frame = await readFrame(folder, problems)
  stopAt(problems)
  if (!frame)
    throw new Slip(
      `${folder.name}/map/boundary.geojson fehlt. Ohne Stadtgrenze wissen wir nicht, was auf die Karte gehört.`,
    )
  const text = await givenFile(file, mostMegabytes, 'Schneiden Sie nur die Stadt aus (osmium extract -b).')
  const json = parseJson(text, file, problems)
  stopAt(problems)
  const wishes = { tolerance, withoutPaths: values['without-paths'] }
  const net = streetNet(json, frame, wishes)
  const refused = tooLarge(net, wishes)
  if (refused) throw new Slip(refused)
  await writeWhole(within(folder, 'map', 'streets.geojson'), streetsText(net, values.date))
  console.log(
    `${net.read} Straßen gelesen, ${net.streets.length} Linien geschrieben: ${folder.name}/map/streets.geojson. Auf dem Handy sind es ${kilobytes(net.bytes)} KB.`,
  )
}

runCommand(run)
