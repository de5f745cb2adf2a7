import { resolve } from 'node:path'
import * as v from 'valibot'
import { Problems } from './problems.ts'
import { type ContentFolder, parseYaml, readText, within } from './read.ts'

/**
 * What a town shares with others: `above` in `site.yaml` names another content folder, of a town, a state or the country. A file
 * that the town does not have is read from there; offers come along if they serve an area that the town lies in. The folder above
 * may have one above itself.
 */

/** The part of `site.yaml` that says what is above. Its other mistakes are named where the whole file is read. */
const aboveOf = v.object({ above: v.string(), without: v.optional(v.array(v.string()), []) })

const mostFolders = 8

/** The folder with those above it. What cannot be found is a problem. */
export async function withAbove(folder: ContentFolder, problems: Problems, depth = 1): Promise<ContentFolder> {
  const text = await readText(within(folder, 'site.yaml'))
  const said = v.safeParse(aboveOf, text === undefined ? undefined : parseYaml(text, '', new Problems()))
  if (!said.success) return folder
  const { above: path, without } = said.output
  const next: ContentFolder = { path: resolve(folder.path, path), name: path }
  const file = `${folder.name}/site.yaml`
  if (depth === mostFolders) {
    problems.add(file, 'above', 'Diese Ordner verweisen im Kreis aufeinander. Lassen Sie „above“ in einem davon weg.')
    return folder
  }
  if ((await readText(within(next, 'areas.yaml'))) === undefined) {
    problems.add(file, 'above', `In „${path}“ liegen keine Inhalte. Schreiben Sie den Weg vom Ordner dieser Datei aus.`)
    return folder
  }
  return { ...folder, above: await withAbove(next, problems, depth + 1), without: new Set(without) }
}

/** A folder and those above it, the nearest first. */
export function layersOf(folder: ContentFolder): readonly ContentFolder[] {
  return folder.above ? [folder, ...layersOf(folder.above)] : [folder]
}

/** The nearest folder that has a file; the first if none has it, so that it is missed there. */
export async function nearestWith(folder: ContentFolder, file: string): Promise<ContentFolder> {
  for (const layer of layersOf(folder)) {
    if ((await readText(within(layer, file))) !== undefined) return layer
  }
  return folder
}
