import { compileHours } from '#content/hours.ts'

const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const

/** The beginnings of days as German writes them: they are no beginning of another day in the rules. */
const german = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so']

const day = '(?:mo|di|mi|do|fr|sa|so)'
const span = '\\d{2}:\\d{2}-\\d{2}:\\d{2}'
const part = new RegExp(`^(${day}(?:[-,]${day})*) ?:? ?(${span}(?:,${span})*)$`)

/** `montags von 9 bis 12.30 uhr` → `mo 09:00-12:30` */
function shortened(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:mon|diens|donners|frei|sams|sonn)tags?\b|\bmittwochs?\b|\bsonnabends?\b/g, (name) =>
      name.slice(0, 2),
    )
    .replace(/\btäglich\b/g, 'mo-so')
    .replace(/\b(?:mo|di|mi|do|fr|sa|so)\./g, (name) => name.slice(0, 2))
    .replace(/\b(?:von|uhr|jeden|jeweils)\b/g, ' ')
    .replace(/\bbis\b|[–—]/g, '-')
    .replace(/\b(?:und|sowie)\b|[&+/]/g, ',')
    .replace(/\b(\d{1,2})(?:[.:](\d{2}))?\b/g, (_, hour: string, minute = '00') => `${hour.padStart(2, '0')}:${minute}`)
    .replace(/\s*([-,])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

function daysIn(text: string): string[] | undefined {
  const found = text.split(',').flatMap((range) => {
    const [from = -1, to = from] = range.split('-').map((name) => german.indexOf(name))
    return from >= 0 && from <= to ? days.slice(from, to + 1) : [undefined]
  })
  return found.every((one) => one !== undefined) && new Set(found).size === found.length ? found : undefined
}

/** Opening times in plain German as a rule, or the text as it stands: `Di und Do 9-12 Uhr` → `Tu,Th 09:00-12:00`. */
export function openingRuleIn(text: string): string {
  if (compileHours(text).kind !== 'wrong') return text
  if (/^rund um die uhr$/i.test(text.trim())) return '24/7'
  const seen = new Set<string>()
  const rules: string[] = []
  // A comma parts days, times and whole rules: before a day that follows a time it begins a new one.
  const parts = text.split(/[;\n]/).flatMap((one) => shortened(one).split(new RegExp(`(?<=\\d)[, ](?=${day}\\b)`)))
  for (const one of parts) {
    if (one === '') continue
    const [, named = '', times = ''] = part.exec(one) ?? []
    const own = daysIn(named)
    // A later rule for a day would take the place of the earlier one.
    if (!own || own.some((name) => seen.has(name))) return text
    for (const name of own) seen.add(name)
    const [first = ''] = own
    const last = own[own.length - 1] ?? first
    const inRow = own.length > 2 && days.indexOf(last as 'Mo') - days.indexOf(first as 'Mo') === own.length - 1
    rules.push(`${inRow ? `${first}-${last}` : own.join(',')} ${times}`)
  }
  const rule = rules.join('; ')
  return compileHours(rule).kind === 'wrong' ? text : rule
}
