import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'

/** The market of Eisenach; how far from it the last place lies, in degrees of latitude. */
const market = { latitude: 50.975, longitude: 10.32 }
const reach = 0.03
const turn = Math.PI * (3 - Math.sqrt(5))

/** Invented spots round the market, close together there and farther apart outside, always the same. */
function spot(index: number, count: number): [number, number] {
  const far = (reach * index) / count
  const round = (value: number) => Math.round(value * 1e5) / 1e5
  return [
    round(market.latitude + far * Math.sin(index * turn)),
    round(market.longitude + far * 1.6 * Math.cos(index * turn)),
  ]
}

/** Gives offers of a content folder so many places on the map, as if sources had named them all. */
export function layOnMap(folder: string, count: number): void {
  let laid = 0
  const lay = (place: YAMLMap) => {
    place.delete('stop')
    place.set('coordinates', spot(laid++, count))
  }
  const files = readdirSync(join(folder, 'offers')).map((id) => join(folder, 'offers', id, 'offer.yaml'))
  const offers = files.flatMap((file) => {
    const document = parseDocument(readFileSync(file, 'utf8'))
    const places = document.get('places')
    if (document.get('status') !== 'published' || !isSeq(places)) return []
    const open = places.items.filter((place): place is YAMLMap => isMap(place) && place.get('confidential') !== true)
    return open.length === places.items.length ? [{ file, document, places, open }] : []
  })
  const doors = offers.reduce((sum, { open }) => sum + open.length, 0)
  const [first] = offers
  if (!first) throw new Error(`no offer in ${folder} has a place`)
  for (const { open } of offers) open.forEach(lay)
  // As many doors more as are missing, each offer in its turn.
  for (let index = doors; index < count; index++) {
    const { places, open, document } = offers[index % offers.length] ?? first
    const another = document.createNode({ ...open[0]?.toJSON(), id: `door-${index}` }) as YAMLMap
    lay(another)
    places.add(another)
  }
  for (const { file, document } of offers)
    writeFileSync(file, document.toString({ lineWidth: 0, flowCollectionPadding: true }))
}
