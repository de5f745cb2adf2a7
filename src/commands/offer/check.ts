import { compileCatalogue } from '#content/compile.ts'
import { localesFolder } from '#content/plugin.ts'
import { ContentError, problemSentence } from '#content/problems.ts'
import { type ContentFolder, readText, within } from '#content/read.ts'

/** Says every mistake of the content, or of one offer. Throws if there is any. */
export async function check(folder: ContentFolder, id: string | undefined): Promise<void> {
  if (id && (await readText(within(folder, 'offers', id, 'offer.yaml'))) === undefined) {
    throw new Error(`„${id}“ gibt es nicht. Legen Sie es mit „npm run offer -- new ${id}“ an.`)
  }
  try {
    const { facts } = await compileCatalogue(folder, localesFolder(process.cwd()))
    if (id && !facts.offers.some((offer) => offer.id === id)) {
      console.log(
        `„${id}“ wird nicht gezeigt (status: draft oder withdrawn). Seine Angaben stimmen; Texte werden erst geprüft, wenn es published ist.`,
      )
      return
    }
    const counts = `${facts.offers.length} Angebote, ${facts.needs.length} Anliegen, ${facts.locales.length} Sprachen`
    console.log(`Alles in Ordnung: ${counts}.`)
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    const own = error.problems.filter(({ file, place }) => !id || file.includes(`/offers/${id}/`) || place === id)
    const elsewhere = error.problems.length - own.length
    for (const problem of own) console.log(problemSentence(problem))
    const rest = elsewhere > 0 ? ` An anderen Stellen: ${elsewhere}.` : ''
    if (id && own.length === 0) console.log(`„${id}“ ist in Ordnung.${rest}`)
    else throw new Error(`${own.length === 1 ? '1 Fehler' : `${own.length} Fehler`}.${rest}`)
  }
}
