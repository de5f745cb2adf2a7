import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readFrame } from '#content/map/compile-map.ts'
import { parseJson } from '#content/map/map-file.ts'
import { contentFolder } from '#content/plugin.ts'
import { Problems, problemSentence } from '#content/problems.ts'
import { readText, within } from '#content/read.ts'
import { kilobytes, streetNet, streetsText, tooLarge } from './map/streets.ts'

const usage = `Legt das Straßennetz unter die Karte.
  npm run map -- <datei.geojson>      liest einen Auszug aus OpenStreetMap und schreibt content/map/streets.geojson
     --tolerance <meter>              wie stark Linien vereinfacht werden (8)
     --without-paths                  ohne Fuß- und Radwege
     --date <jjjj-mm-tt>              der Tag des Auszugs; er steht auf der Seite „Kartendaten“
So entsteht der Auszug:
  osmium extract -b <west,süd,ost,nord> thueringen-latest.osm.pbf -o stadt.osm.pbf
  osmium tags-filter stadt.osm.pbf w/highway -o strassen.osm.pbf
  osmium export strassen.osm.pbf --geometry-types=linestring -f geojson -o strassen.geojson`

function stopAt(problems: Problems): void {
  if (problems.list.length > 0) throw new Error(problems.list.map(problemSentence).join('\n'))
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      tolerance: { type: 'string', default: '8' },
      'without-paths': { type: 'boolean', default: false },
      date: { type: 'string', default: 'undated' },
    },
  })
  const [file] = positionals
  if (file === undefined) return console.log(usage)
  const tolerance = Number(values.tolerance)
  if (!(tolerance > 0 && tolerance <= 200)) throw new Error('--tolerance: Schreiben Sie Meter zwischen 1 und 200.')
  if (!/^(?:undated|\d{4}-\d{2}-\d{2})$/.test(values.date))
    throw new Error('--date: Schreiben Sie den Tag wie 2026-11-22.')
  const folder = contentFolder(process.cwd())
  const problems = new Problems()
  const frame = await readFrame(folder, problems)
  stopAt(problems)
  if (!frame)
    throw new Error(
      `${folder.name}/map/boundary.geojson fehlt. Ohne Stadtgrenze wissen wir nicht, was auf die Karte gehört.`,
    )
  const text = await readText(file)
  if (text === undefined) throw new Error(`${file}: Diese Datei gibt es nicht.`)
  const json = parseJson(text, file, problems)
  stopAt(problems)
  const wishes = { tolerance, withoutPaths: values['without-paths'] }
  const net = streetNet(json, frame, wishes)
  const refused = tooLarge(net, wishes)
  if (refused) throw new Error(refused)
  await writeFile(within(folder, 'map', 'streets.geojson'), streetsText(net, values.date))
  console.log(
    `${net.read} Straßen gelesen, ${net.streets.length} Linien geschrieben: ${folder.name}/map/streets.geojson. Auf dem Handy sind es ${kilobytes(net.bytes)} KB.`,
  )
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
