import { layersOf } from './above.ts'
import type { ReadOffers } from './offers.ts'
import { Problems } from './problems.ts'
import { isPublished } from './publishing.ts'
import { type ContentFolder, listFolder, nameOf, parseYaml, readText, within } from './read.ts'

/**
 * Others know our things by ids that are made from ours: what comes from a folder above has the same in every town. So what is a
 * town's own must be called as in no other town. Its id ends as the id of its area does behind the state.
 */

/** How ids of an area's own things end: `de-th-neustadt-orla` → `neustadt-orla`, `de-th` → `th`. */
export function idEnd(area: string): string {
  const [country = '', state, ...place] = area.split('-')
  return place.length > 0 ? place.join('-') : (state ?? country)
}

async function yamlOf(folder: ContentFolder, file: string): Promise<unknown> {
  const text = await readText(within(folder, file))
  return text === undefined ? undefined : parseYaml(text, '', new Problems())
}

/** The area that a folder is for: its town's, or the first that it brings along. */
async function areaOf(folder: ContentFolder): Promise<string | undefined> {
  const { area } = ((await yamlOf(folder, 'site.yaml')) ?? {}) as { area?: unknown }
  if (typeof area === 'string') return area
  const areas = await yamlOf(folder, 'areas.yaml')
  const [first] = Array.isArray(areas) ? (areas as { id?: unknown }[]) : []
  return typeof first?.id === 'string' ? first.id : undefined
}

/** Published things of folders below others that are called as another town's may be. Drafts may still get another name. */
export async function checkOwnIds(folder: ContentFolder, { offers }: ReadOffers, problems: Problems): Promise<void> {
  const published = offers.filter(isPublished)
  const given = {
    offers: new Set(published.map(({ id }) => id)),
    providers: new Set(published.map(({ facts }) => facts.provider)),
  }
  for (const layer of layersOf(folder)) {
    const area = layer.above && (await areaOf(layer))
    if (area === undefined) continue
    const end = `-${idEnd(area)}`
    const own = async (list: 'offers' | 'providers', id: string, path: string) => {
      if (!given[list].has(id) || id.endsWith(end) || (await readText(path)) === undefined) return
      const message = `Die Kennung „${id}“ kann es auch in anderen Städten geben; in offenen Daten wären beide dasselbe. Nennen Sie es „${id}${end}“. Gilt es statt eines gemeinsamen, dann nennen Sie dieses in site.yaml unter without.`
      problems.add(nameOf(layer, path), '', message)
    }
    for (const id of await listFolder(within(layer, 'offers'))) {
      await own('offers', id, within(layer, 'offers', id, 'offer.yaml'))
    }
    for (const name of await listFolder(within(layer, 'providers'))) {
      await own('providers', name.replace(/\.yaml$/, ''), within(layer, 'providers', name))
    }
  }
}
