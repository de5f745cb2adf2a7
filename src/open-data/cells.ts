import { addDays } from '#domain/moment.ts'

/**
 * How values stand in the cells of a table. Ids are joined with `; `. Longer things stand one a line: texts as they are, things as
 * `key: value | key: value`. In them `\\` stands for a backslash, `\|` for a bar and `\n` for the end of a line.
 */

/** How a value becomes a cell, and a cell a value. What cannot be read stays as it stands, so that a schema says what is wrong with it. */
export interface Form {
  readonly write: (value: unknown) => string
  /** Is never asked about an empty cell. */
  readonly read: (cell: string) => unknown
}

const escaped = (text: string) =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/\|/g, '\\|')
    .replace(/\r\n?|\n/g, '\\n')

const unescaped = (text: string) =>
  text.replace(/\\([\s\S]?)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)).trim()

/** Splits at bars that are not escaped, and takes the escapes away. */
const fields = (line: string) => (line.match(/(?:\\[\s\S]?|[^|\\])+/g) ?? []).map(unescaped)

const linesOf = (cell: string) => cell.split(/\r\n?|\n/).filter((line) => line.trim() !== '')

function numberIn(text: string): unknown {
  const number = Number(text.replace(',', '.'))
  return text === '' || Number.isNaN(number) ? text : number
}

/** Spreadsheets in German write WAHR for what we call true. */
function yesNoIn(text: string): unknown {
  if (/^(?:true|wahr|ja)$/i.test(text)) return true
  return /^(?:false|falsch|nein)$/i.test(text) ? false : text
}

/** Spreadsheets in German turn dates round, and shorten their years. */
function dateIn(text: string): string {
  const [, day = '', month = '', year] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(text) ?? []
  return year ? `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
}

/** Days of this century as spreadsheets count them, from the 30th of December 1899 on: five digits that are no other date. */
const serialDays = { first: 36_526, last: 73_050 }

/** The day that a spreadsheet has saved as a number: `46327` is `2026-11-01`. */
export function dayOfSerial(cell: string): string | undefined {
  const serial = Number(cell)
  const isDay = /^\d{5}$/.test(cell) && serial >= serialDays.first && serial <= serialDays.last
  return isDay ? addDays('1899-12-30', serial) : undefined
}

const coordinatesIn = (text: string) => text.split(',').map((part) => numberIn(part.trim()))

type ReadText = (text: string) => unknown
const readers = new Map<string, ReadText>([
  ['euro', numberIn],
  ['year', numberIn],
  ['from', numberIn],
  ['to', numberIn],
  ['coordinates', coordinatesIn],
  ['date', dateIn],
  ['free', yesNoIn],
  ['upTo', yesNoIn],
  ['confidential', yesNoIn],
])

const shown = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value))

/** A line that could not be read stays a text, and is written as it stood. */
function thingText(thing: unknown): string {
  if (thing === null || typeof thing !== 'object') return String(thing)
  const entries = Object.entries(thing).filter(([, value]) => value !== undefined)
  return entries.map(([key, value]) => `${key}: ${escaped(shown(value))}`).join(' | ')
}

function thingIn(line: string): unknown {
  const entries = fields(line).map((field) => {
    const [, key, value = ''] = /^(\w+):\s*([\s\S]*)$/.exec(field) ?? []
    return key === undefined ? undefined : ([key, (readers.get(key) ?? String)(value)] as const)
  })
  return entries.every((entry) => entry !== undefined) ? Object.fromEntries(entries) : line
}

/** A text, as it stands. */
export const text: Form = { write: String, read: (cell) => cell }
/** A day: `2026-11-22`. */
export const date: Form = { write: String, read: (cell) => dayOfSerial(cell) ?? dateIn(cell) }
/** A number, with a point or a comma in it. */
export const number: Form = { write: String, read: numberIn }
/** `true` or `false`. */
export const yesNo: Form = { write: String, read: yesNoIn }

/** `money; housing` */
export const ids: Form = {
  write: (value) => (value as readonly string[]).join('; '),
  read: (cell) =>
    cell
      .split(/[;\n]/)
      .map((id) => id.trim())
      .filter((id) => id !== ''),
}

/** Texts, one a line. */
export const lines: Form = {
  write: (value) => (value as readonly string[]).map(escaped).join('\n'),
  read: (cell) => linesOf(cell).map(unescaped),
}

/** A fingerprint. With the sign before it no spreadsheet takes it for a number. */
export const stamp: Form = { write: (value) => `#${String(value)}`, read: (cell) => cell.replace(/^#/, '') }

/** One thing: `from: 0 | to: 6`. */
export const thing: Form = { write: thingText, read: thingIn }

/** Things, one a line: `phone: +49 3691 1234 | purpose: advice`. */
export const things: Form = {
  write: (value) => (value as readonly unknown[]).map(thingText).join('\n'),
  read: (cell) => linesOf(cell).map(thingIn),
}

/** Texts by their ids, one a line: `family.poverty.1: Helps parents.` */
export const texts: Form = {
  write: (value) =>
    Object.entries(value as Readonly<Record<string, string>>)
      .map(([id, own]) => `${id}: ${escaped(own)}`)
      .join('\n'),
  read: (cell) =>
    Object.fromEntries(
      linesOf(cell).map((line) => {
        const [, id = line, own = ''] = /^([^:\s]+):\s*(.*)$/.exec(line.trim()) ?? []
        return [id, unescaped(own)]
      }),
    ),
}
