/** Money, percent and ages behind a number: it is an amount then, not a number to dial. */
const amount = '(?!\\s?(?:[€%]|(?:Euro|euro|EUR|Cent|Prozent|євро|евро|avro|يورو|یورو)))'

/** A number that is dialled: it begins with + or 0 and has at least five digits; the short ones are named. */
const phone = new RegExp(
  // What stands before it is caught, too: the oldest Safari cannot look behind.
  String.raw`(^|[^\d.,:/-])(${[
    String.raw`\+\d[\d\s/()-]{4,}\d`,
    String.raw`0\d[\d\s/()-]{2,}\d{2}`,
    String.raw`116\s?\d{3}${amount}`,
    `11[0-9]${amount}`,
    // A postcode is read like a number to dial.
    String.raw`\d{5}${amount}`,
  ]
    .map((pattern) => String.raw`${pattern}(?![\d:])(?![.,]\d)`)
    .join('|')})`,
  'gu',
)

/** `05/2024` and `01-02-2026` are days and months, not numbers to dial. */
const date = /^\d{1,2}[/-](?:\d{1,2}[/-])?(?:19|20)\d{2}$/

/** `03691 670404` → `0 3 6 9 1, 6 7 0 4 0 4`: a pause between the groups, a digit at a time. */
function digitByDigit(number: string): string {
  if (date.test(number)) return number
  return number
    .split(/[\s/()-]+/)
    .filter((group) => group !== '')
    .map((group) => [...group].join(' '))
    .join(', ')
}

/** A text as it should be read aloud: numbers to dial digit by digit, dates and amounts as they are. */
export function spokenText(text: string): string {
  return text.replace(phone, (_, before: string, number: string) => before + digitByDigit(number))
}
