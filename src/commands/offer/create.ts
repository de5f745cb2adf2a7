import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ContentFolder, readText, within } from '#content/read.ts'
import { sourceLocale } from '#domain/text.ts'
import { offerTemplate, wordsTemplate } from './template.ts'

/** Puts the files of a new offer into the content folder. Throws if the id is none, or taken. */
export async function create(folder: ContentFolder, id: string): Promise<void> {
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
    `Als Nächstes: ausfüllen, in ${folder.name}/codes.yaml unten einen freien Code eintragen, dann „npm run offer -- check ${id}“.`,
  )
}
