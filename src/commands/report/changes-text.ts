import { type ChangedOffer, changesSince } from '#domain/report/changes.ts'
import type { ComparedPart, EditionData, OfferData } from '#domain/report/edition-data.ts'
import { paragraph, report } from '../offer/open-content.ts'

/** Area and provider are compared as themselves, not by a fingerprint. */
type ToldPart = ComparedPart | 'area' | 'provider'

/** What the parts of an offer are called; words in other languages are told by their codes. */
const partNames: Readonly<Record<ToldPart, string>> = {
  access: 'Zugang',
  amounts: 'Beträge',
  anonymous: 'Anonymität',
  area: 'Gebiet',
  askAt: 'wer weiterhilft',
  audience: 'Zielgruppe',
  contacts: 'Kontakte',
  cost: 'Kosten',
  documents: 'Unterlagen',
  hours: 'Zeiten',
  interpreter: 'Dolmetschen',
  kind: 'Art',
  languages: 'Sprachen',
  law: 'Gesetze',
  objection: 'Widerspruch',
  official: 'amtlicher Name',
  places: 'Orte',
  provider: 'Anbieter',
  retroactive: 'rückwirkend',
  sources: 'Quellen',
  stepFree: 'Stufenfreiheit',
  topics: 'Themen',
  words: 'deutscher Text',
}

function partsText(parts: readonly string[]): string[] {
  const translations = parts.flatMap((part) => (part.startsWith('words.') ? [part.slice('words.'.length)] : []))
  const others = parts.filter((part) => !part.startsWith('words.')).map((part) => partNames[part as ToldPart] ?? part)
  return [...others, ...(translations.length > 0 ? [`Übersetzungen ${translations.join(', ')}`] : [])]
}

function changeLine(change: ChangedOffer): string {
  const told = [
    ...(change.formerTitle === undefined ? [] : [`hieß „${change.formerTitle}“`]),
    ...partsText(change.parts),
    ...(change.gainedGoals.length > 0 ? [`dient jetzt auch ${change.gainedGoals.join(', ')}`] : []),
    ...(change.lostGoals.length > 0 ? [`dient nicht mehr ${change.lostGoals.join(', ')}`] : []),
    ...(change.checkedAgain ? ['neu geprüft'] : []),
  ]
  return `${change.id} (${change.title}): ${told.join('; ')}`
}

const offerLine = ({ id, title, provider }: OfferData) => `${id} (${title}), ${provider}`

/** Goals that some offer serves in one edition and none in the other. */
function goalsOnlyIn(edition: EditionData, other: EditionData): readonly string[] {
  const served = (one: EditionData) => new Set(one.offers.flatMap(({ goals }) => goals))
  const servedThere = served(other)
  return [...served(edition)].filter((goal) => !servedThere.has(goal)).sort()
}

/** What happened since an older edition, for planners and editors. */
export function changesText(before: EditionData, now: EditionData): string {
  const { appeared, vanished, changed, unchanged } = changesSince(before, now)
  const strangers =
    before.town === now.town ? [] : [[`Achtung: Die ältere Fassung ist von ${before.town}, diese von ${now.town}.`, '']]
  const head = [
    `Seit Fassung ${before.edition} (Stand ${before.asOf}, ${before.offers.length} Angebote), jetzt Fassung ${now.edition} (Stand ${now.asOf}, ${now.offers.length} Angebote):`,
    `${appeared.length} dazugekommen, ${vanished.length} weggefallen, ${changed.length} geändert, ${unchanged} unverändert.`,
    '',
  ]
  return report(
    [
      ...strangers,
      head,
      paragraph('Dazugekommen', appeared.map(offerLine)),
      paragraph('Weggefallen', vanished.map(offerLine)),
      paragraph('Geändert', changed.map(changeLine)),
      paragraph('Ziele, denen jetzt ein Angebot dient', goalsOnlyIn(now, before)),
      paragraph('Ziele, denen kein Angebot mehr dient', goalsOnlyIn(before, now)),
    ],
    '',
  )
}
