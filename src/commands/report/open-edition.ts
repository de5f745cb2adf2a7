import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DetailFacts, DetailWordsFile, Edition, Facts, Words } from '#domain/catalogue.ts'
import { isObject } from '#domain/json.ts'
import { type EditionData, editionData, editionDataSchema, parseEditionData } from '#domain/report/edition-data.ts'
import type { Locale } from '#domain/text.ts'
import { textFingerprint } from '#prerender/report/fingerprint.ts'
import { givenFile } from '../given-file.ts'
import { Slip } from '../run-command.ts'

const isFolder = async (path: string) => (await stat(path).catch(() => undefined))?.isDirectory() ?? false
const isFile = async (path: string) => (await stat(path).catch(() => undefined))?.isFile() ?? false

/** Far more than any edition: a larger file is a slip. */
const mostMegabytes = 100

async function readJson(path: string): Promise<unknown> {
  const text = await givenFile(path, mostMegabytes)
  try {
    return JSON.parse(text)
  } catch {
    throw new Slip(
      text.trim() === ''
        ? `${path} ist leer.`
        : `${path} ist kein JSON, oder die Datei ist nicht vollständig. Nehmen Sie report/data.json der älteren Fassung.`,
    )
  }
}

const isEdition = (value: unknown): value is Edition =>
  isObject(value) &&
  isObject(value.facts) &&
  isObject(value.details) &&
  isObject(value.words) &&
  isObject(value.detailWords)

/** An edition from its data files, which lie beside `edition.json` in the folder `data`, wherever the host has them. */
async function fromDataFiles(folder: string, edition: Edition): Promise<EditionData> {
  const read = async <Part>({ url }: { readonly url?: unknown }): Promise<Part> => {
    if (typeof url !== 'string')
      throw new Slip(`${join(folder, 'edition.json')} ist nicht von einer Fassung des Hilfefinders.`)
    const path = join(folder, url.slice(Math.max(0, url.lastIndexOf('data/'))))
    if (!(await isFile(path)))
      throw new Slip(`${path} fehlt. Neben edition.json muss der Ordner data der Fassung liegen.`)
    return (await readJson(path)) as Part
  }
  const readAll = async <Part>(files: Edition['words']): Promise<Readonly<Record<Locale, Part>>> =>
    Object.fromEntries(
      await Promise.all(Object.entries(files).map(async ([locale, file]) => [locale, await read<Part>(file)] as const)),
    )
  const facts = await read<Facts>(edition.facts)
  const details = await read<DetailFacts>(edition.details)
  const words = await readAll<Words>(edition.words)
  const detailWords = await readAll<DetailWordsFile>(edition.detailWords)
  try {
    return editionData({ facts, details, words, detailWords }, textFingerprint)
  } catch {
    throw new Slip(`Die Dateien neben ${join(folder, 'edition.json')} sind nicht die einer Fassung des Hilfefinders.`)
  }
}

/** The file that is meant: of a folder, what a build has put there. */
async function fileMeant(path: string): Promise<string> {
  if (!(await isFolder(path))) {
    if (await isFile(path)) return path
    throw new Slip(`${path} gibt es nicht. Nennen Sie report/data.json oder den Ordner einer älteren Fassung.`)
  }
  for (const name of ['report/data.json', 'data.json', 'edition.json']) {
    if (await isFile(join(path, name))) return join(path, name)
  }
  throw new Slip(`In ${path} liegt weder report/data.json noch edition.json. Ist es der Ordner einer Fassung?`)
}

/** An older edition, from its report's data or from its own files. Throws with a sentence that says what to do. */
export async function openEdition(path: string): Promise<EditionData> {
  const file = await fileMeant(path)
  const value = await readJson(file)
  if (isEdition(value)) return fromDataFiles(dirname(file), value)
  const found = parseEditionData(value)
  switch (found.kind) {
    case 'read':
      return found.data
    case 'other-schema':
      throw new Slip(
        `${file} hat die Form ${JSON.stringify(found.schema)}, dieses Programm vergleicht Form ${editionDataSchema}. Bauen Sie die ältere Fassung mit diesem Programm neu.`,
      )
    case 'not-ours':
      throw new Slip(`${file} ist keine Fassung des Hilfefinders. Nehmen Sie report/data.json oder edition.json.`)
  }
}
