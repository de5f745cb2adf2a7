import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withAbove } from '#content/above.ts'
import { Problems } from '#content/problems.ts'
import { type ContentFolder, readText, within } from '#content/read.ts'
import { readVocabularies } from '#content/vocabularies.ts'
import { areaChain } from '#domain/area.ts'
import { sourceLocale } from '#domain/text.ts'
import { type NewOffer, offerTemplate, wordsTemplate } from './template.ts'

/** The ids of what lies in a folder, the town's own first: theirs end as the town's area does. */
async function idsIn(path: string, area: string): Promise<string[]> {
  const names = await readdir(path).catch((): string[] => [])
  const own = `-${area.replace(/^.*-/, '')}`
  const ids = names.map((name) => name.replace(/\.yaml$/, '')).sort()
  return [...ids.filter((id) => id.endsWith(own)), ...ids]
}

/** What the folder says of its town. Mistakes in it are no reason to refuse a new offer: `check` names them. */
async function newOffer(folder: ContentFolder): Promise<NewOffer> {
  const { site, areas } = await readVocabularies(await withAbove(folder, new Problems()), new Problems())
  const [nearest = site.area, ...farther] = areaChain(areas, site.area)
  const providers = await idsIn(within(folder, 'providers'), site.area)
  const [offer = 'kennung'] = await idsIn(within(folder, 'offers'), site.area)
  return {
    town: site.town,
    provider: providers.find((id) => id.startsWith('stadt-')) ?? providers[0] ?? 'kennung',
    areas: [nearest, ...farther],
    askAt: site.askAt?.[0] ?? offer,
  }
}

/** Puts the files of a new offer into the content folder. Throws if the id is none, or taken. */
export async function create(folder: ContentFolder, id: string): Promise<void> {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    throw new Error(
      `„${id}“ ist keine Kennung. Nehmen Sie kleine Buchstaben, Ziffern und Bindestriche, zum Beispiel „stadtpass-eisenach“.`,
    )
  }
  const path = within(folder, 'offers', id)
  if ((await readText(join(path, 'offer.yaml'))) !== undefined) throw new Error(`„${id}“ gibt es schon.`)
  const facts = offerTemplate(await newOffer(folder))
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'offer.yaml'), facts)
  await writeFile(join(path, `${sourceLocale}.md`), wordsTemplate)
  console.log(`Angelegt: ${folder.name}/offers/${id}/offer.yaml und ${sourceLocale}.md`)
  console.log(
    `Als Nächstes: ausfüllen, in ${folder.name}/codes.yaml unten einen freien Code eintragen, dann „npm run offer -- check ${id}“.`,
  )
}
