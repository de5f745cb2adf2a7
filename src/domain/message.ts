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

/** For the editors, at the foot of a message: which edition was read in which language. They sit in a German town hall. */
export function readIn(edition: string, language: string): string {
  return `Fassung ${edition} · Sprache ${language}`
}

/** A message about what was searched and not found. */
export function unfoundMessage(intro: string, queries: readonly string[], edition: string, language: string): Message {
  const list = queries.map((query) => `- ${query}`).join('\n')
  return {
    subject: 'Hilfefinder: nicht gefunden',
    body: `${intro}\n${list}\n\n—\n${readIn(edition, language)}`,
  }
}
