import { isKnownLanguage, isoLanguages } from '#i18n/languages.ts'
import type { ReadOffers } from './offers.ts'
import { type Problems, unknownId } from './problems.ts'
import { goalIds, type Vocabularies } from './vocabularies.ts'

type Known = ReadonlySet<string> | undefined

/** Whether everything that points somewhere arrives: offers into vocabularies, needs to offers, areas upwards. */
export function checkReferences(
  { offers, ids: offerIds }: ReadOffers,
  vocabularies: Vocabularies,
  folder: string,
  problems: Problems,
): void {
  const goals = new Map(
    vocabularies.goals.flatMap((field) =>
      field.focuses.flatMap((focus) => focus.goals.map((goal) => [goal.id, goal.by] as const)),
    ),
  )
  const listed = (name: string, ids: readonly string[]) => (vocabularies.unread.has(name) ? undefined : new Set(ids))
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  const known = {
    provider: vocabularies.providerIds,
    area: listed('areas', idsOf(vocabularies.areas)),
    topics: listed('topics', idsOf(vocabularies.topics)),
    needs: listed('needs', idsOf(vocabularies.needs)),
    groups: listed('audiences', idsOf(vocabularies.audiences)),
    documents: listed('documents', idsOf(vocabularies.documents)),
    goals: listed('goals', [...goals.keys()]),
    languages: new Set(Object.keys(isoLanguages)),
  }
  /** `all` is `undefined` if the list could not be read: its own mistake is enough. */
  const expect = (file: string, place: string, ids: readonly string[], all: Known, where: string) => {
    ids.forEach((id, index) => {
      const at = place.endsWith('[]') ? `${place.slice(0, -2)}[${index}]` : place
      if (all && !all.has(id)) problems.add(file, at, unknownId(id, all, where))
      if (place.endsWith('[]') && ids.indexOf(id) < index)
        problems.add(file, at, `„${id}“ steht hier zweimal. Löschen Sie eines davon.`)
    })
  }

  for (const { id, file, facts } of offers) {
    expect(file, 'provider', [facts.provider], known.provider, `dem Ordner ${folder}/providers`)
    expect(file, 'area', [facts.area], known.area, `${folder}/areas.yaml`)
    expect(file, 'topics[]', facts.topics, known.topics, `${folder}/topics.yaml`)
    expect(file, 'needs[]', facts.needs, known.needs, `${folder}/needs.yaml`)
    expect(file, 'audience.groups[]', facts.audience.groups ?? [], known.groups, `${folder}/audiences.yaml`)
    expect(file, 'documents[]', facts.documents, known.documents, `${folder}/documents.yaml`)
    expect(file, 'languages[]', facts.languages, known.languages, 'der Liste der Sprachen')
    expect(file, 'related[]', facts.related, offerIds, `dem Ordner ${folder}/offers`)
    expect(file, 'askAt[]', facts.askAt, offerIds, `dem Ordner ${folder}/offers`)
    if (facts.replacedBy) expect(file, 'replacedBy', [facts.replacedBy], offerIds, `dem Ordner ${folder}/offers`)
    for (const goal of Object.keys(facts.goals)) {
      expect(file, `goals.${goal}`, [goal], known.goals, `${folder}/goals.yaml`)
      const by = goals.get(goal)
      if (by !== undefined && by !== 'offers') {
        problems.add(
          file,
          `goals.${goal}`,
          `Dieses Ziel beantworten keine Angebote (by: ${by}). Nehmen Sie ein Ziel mit by: offers.`,
        )
      }
    }
    if (facts.status !== 'draft' && !(id in vocabularies.codes) && !vocabularies.unread.has('codes')) {
      problems.add(
        `${folder}/codes.yaml`,
        id,
        'Dieses Angebot hat noch keinen Code. Tragen Sie zwei freie Zeichen ein.',
      )
    }
  }

  vocabularies.needs.forEach(({ topic, first }, index) => {
    const file = `${folder}/needs.yaml`
    expect(file, `[${index}].topic`, [topic], known.topics, `${folder}/topics.yaml`)
    expect(file, `[${index}].first[]`, first, offerIds, `dem Ordner ${folder}/offers`)
  })
  vocabularies.audiences.forEach(({ needs }, index) => {
    expect(`${folder}/audiences.yaml`, `[${index}].needs[]`, needs, known.needs, `${folder}/needs.yaml`)
  })
  vocabularies.dangers.forEach(({ need }, index) => {
    if (need) expect(`${folder}/dangers.yaml`, `[${index}].need`, [need], known.needs, `${folder}/needs.yaml`)
  })
  expect(`${folder}/help-now.yaml`, '[]', vocabularies.helpNow, known.needs, `${folder}/needs.yaml`)
  vocabularies.areas.forEach(({ within }, index) => {
    if (within) expect(`${folder}/areas.yaml`, `[${index}].within`, [within], known.area, `${folder}/areas.yaml`)
  })
  const town = vocabularies.unread.has('site') ? [] : [vocabularies.site.area]
  vocabularies.site.languages.forEach((locale, index) => {
    const message = `Die Sprache „${locale}“ kennen wir noch nicht. Tragen Sie ihren Namen und ihre Richtung in src/i18n/languages.ts ein.`
    if (!isKnownLanguage(locale)) problems.add(`${folder}/site.yaml`, `languages[${index}]`, message)
  })
  expect(`${folder}/site.yaml`, 'askAt[]', vocabularies.site.askAt ?? [], offerIds, `dem Ordner ${folder}/offers`)
  expect(`${folder}/site.yaml`, 'area', town, known.area, `${folder}/areas.yaml`)
  checkGoalIds(vocabularies, folder, problems)
}

/** A goal stands below its focus, a focus below its field, and each only once. */
function checkGoalIds(vocabularies: Vocabularies, folder: string, problems: Problems): void {
  const file = `${folder}/goals.yaml`
  const seen = new Set<string>()
  for (const id of goalIds(vocabularies.goals)) {
    if (seen.has(id)) problems.add(file, id, `„${id}“ steht zweimal. Jede Kennung gibt es nur einmal.`)
    seen.add(id)
    const parent = id.split('.').slice(0, -1).join('.')
    if (parent && !seen.has(parent)) problems.add(file, id, `„${id}“ muss unter „${parent}“ stehen.`)
  }
}
