/** At most so many letters, ended at a sentence or a word. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1)
  const sentence = /^.*[.!?](?=\s)/.exec(cut)?.[0]
  return sentence && sentence.length > most / 3 ? sentence : `${cut.replace(/\s+\S*$/, '')}…`
}

/** Tags and signs of HTML are no part of a text. */
export function plain(text: string): string {
  const spaced = text
    .replace(/<\/?(?:br|p|li|ul|ol|div|h[1-6]|tr|table|section|article|blockquote|dt|dd)\b[^>]*>/gi, '\n')
    .replace(/<[a-z/!][^>]*>/gi, ' ')
  const signs = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['nbsp', ' '],
    ['apos', "'"],
  ])
  return spaced
    .replace(/&(?:([a-z]+)|#(\d+));/gi, (all, name: string | undefined, code: string | undefined) =>
      code ? String.fromCodePoint(Math.min(Number(code), 0x10ffff)) : (signs.get((name ?? '').toLowerCase()) ?? all),
    )
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** Blank lines part paragraphs; single line ends do not. */
export const paragraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join('\n\n')
