import { type Message, readIn } from './message.ts'

/** Editors sit in a German town hall: what they must understand is said in German, whatever language the writer reads. */
const partsForEditors = {
  number: 'Telefonnummer',
  address: 'Adresse',
  hours: 'Zeiten',
  papers: 'Papiere',
  text: 'Text',
  other: 'Anderes',
}

/** The parts of an offer that people find mistakes in. */
export type MistakePart = keyof typeof partsForEditors
export const mistakeParts = Object.keys(partsForEditors) as readonly MistakePart[]

/** What editors need to find the place: the offer by its German name and id, the part, and which edition was read in which language. */
export interface MistakePlace {
  readonly offer: string
  readonly official: string
  readonly part: MistakePart
  readonly edition: string
  readonly language: string
}

/** A message about a mistake: the question in the words of who writes it, subject, question and place in German. */
export function mistakeMessage(question: string, { offer, official, part, edition, language }: MistakePlace): Message {
  return {
    subject: `Hinweis zum Hilfefinder: ${official}`,
    body: `${question}\n\n\n—\n${official} (${offer})\nWas stimmt nicht? ${partsForEditors[part]} · ${readIn(edition, language)}`,
  }
}
