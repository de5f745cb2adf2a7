import { type Message, readIn } from './message.ts'
import { baseLanguage, sourceLocale } from './text.ts'

/** The parts of an offer that people find mistakes in. */
export const mistakeParts = ['number', 'address', 'hours', 'papers', 'text', 'other'] as const
export type MistakePart = (typeof mistakeParts)[number]

/** What editors need to find the place: the offer by its German name and id, the part, and which edition was read in which language. */
export interface MistakePlace {
  readonly offer: string
  readonly official: string
  readonly part: MistakePart
  readonly edition: string
  readonly language: string
}

/** Editors sit in a German town hall: what they must understand is said in German, whatever language the writer reads. */
const partsForEditors: Readonly<Record<MistakePart, string>> = {
  number: 'Telefonnummer',
  address: 'Adresse',
  hours: 'Zeiten',
  papers: 'Papiere',
  text: 'Text oder Übersetzung',
  other: 'Etwas anderes',
}

/** A message about a mistake: the question in the words of who writes it, subject and place in German. */
export function mistakeMessage(question: string, { offer, official, part, edition, language }: MistakePlace): Message {
  const about = `${partsForEditors[part]}: Was stimmt nicht, und wie ist es richtig?`
  const asked = baseLanguage(language) === sourceLocale ? question : `${question}\n(${about})`
  return {
    subject: `Hinweis zum Hilfefinder: ${official}`,
    body: `${asked}\n\n\n—\n${official} (${offer})\n${partsForEditors[part]} · ${readIn(edition, language)}`,
  }
}
