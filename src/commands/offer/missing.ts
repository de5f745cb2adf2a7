import type { OfferSource } from '#content/offers.ts'
import { sourceLocale } from '#domain/text.ts'
import { type OpenContent, paragraph, report } from './open-content.ts'

/** What a draft still needs: the editor who left it there wrote it into the text. */
function draftLine({ id, facts, words }: OfferSource): string {
  const [block] = words[sourceLocale]?.blocks ?? []
  const note = block?.kind === 'paragraph' ? block.text : ''
  return `${id} (${facts.official}): ${note}`
}

/** Gaps of the catalogue: who cannot be reached, what nothing answers, what nobody has checked. */
export function missing({ vocabularies, offers, published }: OpenContent): string {
  const goals = vocabularies.goals.flatMap(({ focuses }) => focuses.flatMap((focus) => focus.goals))
  const gaps = goals.filter(({ id, by }) => by === 'offers' && !published.some(({ facts }) => id in facts.goals))
  const serving = (need: string) => published.filter(({ facts }) => facts.needs.includes(need))
  const alone = vocabularies.needs.flatMap(({ id }) => {
    const [only, ...others] = serving(id)
    return only && others.length === 0 ? [`${id}: nur ${only.id}`] : []
  })
  const groups = vocabularies.audiences.filter(
    ({ id }) => !published.some(({ facts }) => facts.audience.groups?.includes(id)),
  )
  const unchecked = vocabularies.site.languages.flatMap((locale) => {
    const machine = published.filter(({ words }) => words[locale]?.head.origin === 'machine').length
    return machine === 0
      ? []
      : [`${locale}: ${machine} von ${published.length} Texten hat nur eine Maschine geschrieben`]
  })
  return report(
    [
      paragraph(
        'Ohne Telefon, E-Mail und Internetseite: Menschen werden weitergeschickt',
        published
          .filter(({ facts }) => facts.contacts.length === 0)
          .map(({ id, facts }) => `${id}: weiter an ${facts.askAt.join(', ')}`),
      ),
      paragraph(
        'Ziele der Stadt, denen kein Angebot dient',
        gaps.map(({ id }) => id),
      ),
      paragraph('Anliegen mit nur einem Angebot', alone),
      paragraph(
        'Angebote, zu denen kein Anliegen führt',
        published.filter(({ facts }) => facts.needs.length === 0).map(({ id }) => id),
      ),
      paragraph(
        'Gruppen ohne eigenes Angebot',
        groups.map(({ id }) => id),
      ),
      paragraph('Texte, die noch kein Mensch geprüft hat', unchecked),
      paragraph('Entwürfe', offers.filter(({ facts }) => facts.status === 'draft').map(draftLine)),
    ],
    'Nichts fehlt.',
  )
}
