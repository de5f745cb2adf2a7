import type { Facts, Withdrawn } from './catalogue.ts'

/**
 * A list as the fragment of a link: `1` (the version), five characters that check the rest, then two characters for each offer.
 * A long list has several such parts with dots between; each can be read without the others.
 */
const version = '1'
const checkLength = 5
const codeLength = 2
/** Offers in one part. A code for cameras holds one part; with more offers it is too fine for an old phone. */
export const offersInPart = 20
/** The check only keeps its promise for parts of at most 63 characters. */
const longestPart = 63

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Powers of a root of x⁶ + x + 1, and their exponents: in this field of 64 elements every character is a number. */
const powers: number[] = [1]
for (let next = 2; powers.length < longestPart; next = next < 32 ? next * 2 : (next * 2) ^ 67) powers.push(next)
const exponents = new Map(powers.map((power, exponent) => [power, exponent]))

function times(a: number, b: number): number {
  const sum = (exponents.get(a) ?? 0) + (exponents.get(b) ?? 0)
  return a === 0 || b === 0 ? 0 : (powers[sum % longestPart] ?? 0)
}

/** The product of (x − rootⁱ) for i = 1 … 5, without its leading 1, highest power first. */
const generator = Array.from({ length: checkLength }, (_, index) => powers[index + 1] ?? 0).reduce<number[]>(
  (product, root) => product.concat(0).map((factor, place) => factor ^ times(root, product[place - 1] ?? 0)),
  [1],
)

/**
 * The check characters of a Reed-Solomon code: whichever five characters of a part are wrong, or change places, it is noticed.
 * Of parts that are wrong altogether one in a billion passes.
 */
function checkOf(text: string): string {
  let rest: number[] = Array.from({ length: checkLength }, () => 0)
  for (const letter of text) {
    const [first = 0, ...others] = rest
    const factor = first ^ letters.indexOf(letter)
    rest = [...others, 0].map((number, place) => number ^ times(factor, generator[place + 1] ?? 0))
  }
  return rest.map((number) => letters[number]).join('')
}

function partOf(codes: readonly string[]): string {
  const text = codes.join('')
  return version + checkOf(version + text) + text
}

/** The parts of a list of codes, as equal as can be: each is a fragment of its own. */
export function handOverParts(codes: readonly string[]): string[] {
  const own = [...new Set(codes)]
  const count = Math.ceil(own.length / offersInPart)
  const size = Math.ceil(own.length / count)
  return Array.from({ length: count }, (_, part) => partOf(own.slice(part * size, (part + 1) * size)))
}

/** The whole list as one fragment, for links. */
export function handOverFragment(codes: readonly string[]): string {
  return handOverParts(codes).join('.')
}

/** Whether a fragment (with or without `#`) was meant to hand something over: every version begins with a digit. */
export function isHandedOver(fragment: string): boolean {
  return /^#?\d/.test(fragment)
}

/** One thing of a list that was handed over. */
export type Handed =
  | { readonly kind: 'offer'; readonly id: string }
  | { readonly kind: 'withdrawn'; readonly offer: Withdrawn }
  /** This edition does not know the code: the list was made with a newer one, or for another town. */
  | { readonly kind: 'unknown'; readonly code: string }

/** Why nothing can be read from a fragment: there is none, characters are wrong or missing, or a newer program made it. */
export type Unreadable = 'nothing' | 'damaged' | 'newer'

/** What a fragment says. Where only some parts can be read, `damaged` counts the others. */
export type HandedOver =
  | { readonly kind: 'list'; readonly things: readonly Handed[]; readonly damaged: number }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable }

/** The codes of a part; `undefined` if a character of it is wrong or missing. */
function codesOf(part: string): string[] | undefined {
  const check = part.slice(1, 1 + checkLength)
  const text = part.slice(1 + checkLength)
  const whole = /^1[\w-]+$/.test(part) && part.length <= longestPart && text !== '' && text.length % codeLength === 0
  if (!whole || check !== checkOf(version + text)) return undefined
  return text.match(/../g) ?? []
}

/** Marks and quotes that messengers and people put behind a link. */
const behind = /[^\w-]+$/

/** Reads what was handed over. A fragment comes from outside: whatever it is, the answer never throws and never names a wrong offer. */
export function readHandOver(fragment: string, facts: Pick<Facts, 'offers' | 'withdrawn'>): HandedOver {
  const text = fragment.replace(/^#/, '').replace(behind, '')
  if (text === '') return { kind: 'unreadable', reason: 'nothing' }
  const parts = text.split('.').map(codesOf)
  const codes = new Set(parts.flatMap((part) => part ?? []))
  if (codes.size === 0) return { kind: 'unreadable', reason: /^[2-9][\w.-]*$/.test(text) ? 'newer' : 'damaged' }
  const offers = new Map(facts.offers.map(({ id, code }) => [code, id]))
  const withdrawn = new Map(facts.withdrawn.map((offer) => [offer.code, offer]))
  const things = [...codes].map((code): Handed => {
    const id = offers.get(code)
    const gone = withdrawn.get(code)
    if (id !== undefined) return { kind: 'offer', id }
    return gone ? { kind: 'withdrawn', offer: gone } : { kind: 'unknown', code }
  })
  return { kind: 'list', things, damaged: parts.filter((part) => part === undefined).length }
}

/** The codes of these offers, in this order. What this edition does not know at all has none. */
export function codesOfOffers(
  ids: readonly string[],
  { offers, withdrawn }: Pick<Facts, 'offers' | 'withdrawn'>,
): string[] {
  const codes = new Map([...withdrawn, ...offers].map(({ id, code }) => [id, code]))
  return ids.map((id) => codes.get(id)).filter((code) => code !== undefined)
}
