/**
 * Small whole numbers as text that travels inside JSON: five bits a letter, the sixth says that more letters follow (after
 * variable-length quantities, as in MIDI 1983). Compressed it is as small as bytes, and any host sends it like other text.
 */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const digitOf = new Uint8Array(128)
for (let value = 0; value < alphabet.length; value++) digitOf[alphabet.charCodeAt(value)] = value

/** Whole numbers from 0 on, up to 2^30. */
export function numbersToText(numbers: Iterable<number>): string {
  let text = ''
  for (const number of numbers) {
    let rest = number
    while (rest > 31) {
      text += alphabet[(rest & 31) | 32]
      rest >>>= 5
    }
    text += alphabet[rest]
  }
  return text
}

/** The numbers of a text made by `numbersToText`. */
export function numbersOfText(text: string): Uint32Array {
  const numbers = new Uint32Array(text.length)
  let count = 0
  let number = 0
  let shift = 0
  for (let place = 0; place < text.length; place++) {
    const value = digitOf[text.charCodeAt(place)] ?? 0
    number |= (value & 31) << shift
    if (value & 32) {
      shift += 5
    } else {
      numbers[count++] = number
      number = 0
      shift = 0
    }
  }
  return numbers.subarray(0, count)
}
