/** The parts of an offer that people find mistakes in. */
export const mistakeParts = ['number', 'address', 'hours', 'papers', 'text', 'other'] as const
export type MistakePart = (typeof mistakeParts)[number]

/** A text for those who write the finder, prepared and sent by nobody but the person who reads it. */
export interface Message {
  readonly subject: string
  readonly body: string
}

/** The longest address that all mail programs take; what is longer is cut. */
const longestBody = 1200

/** A `mailto:` address with subject and text (RFC 6068: lines end with CRLF). */
export function mailAddress(to: string, { subject, body }: Message): string {
  const short = [...body].slice(0, longestBody).join('')
  return `mailto:${encodeURI(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(short.replace(/\r?\n/g, '\r\n'))}`
}

/** The address of a form with what it should know in its query; what the address had there stays. */
export function formAddress(form: string, data: Readonly<Record<string, string>>): string {
  const [page = '', ...anchor] = form.split('#')
  const query = Object.entries(data).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return [`${page}${page.includes('?') ? '&' : '?'}${query.join('&')}`, ...anchor].join('#')
}

/** What editors need to find the place: the offer by its German name and id, the part, and which edition was read in which language. */
export interface MistakePlace {
  readonly offer: string
  readonly official: string
  readonly part: MistakePart
  readonly edition: string
  readonly language: string
}

/** The lines at the foot of a message, for the editors: no words that would need translation. */
export function placeLines({ offer, official, part, edition, language }: MistakePlace): string {
  return `—\n${official} (${offer})\n${part} · ${edition} · ${language}`
}
