import type { Found, Reading } from './hsds-reading.ts'
import { quoted } from './incoming.ts'
import type { Thing } from './taken.ts'

/** `03691 / 6704-04` → `+49 3691 670404`; `undefined` if nobody can know the country. */
export function phoneFrom(given: string): string | undefined {
  const text = given.replace(/["']/g, '').trim()
  if (/^[1-9]\d{2,5}$/.test(text)) return text
  const international = /^(?:\+|00)([1-9][\d\s()/.-]*)$/.exec(text)?.[1]
  const parts = (international ?? text)
    .replace(/\(0\)/g, ' ')
    .split(/[^\d]+/)
    .filter((part) => part !== '')
  if (international) {
    const [country = '', area, ...rest] = parts
    return country.length <= 3 && area ? `+${country} ${[area, rest.join('')].join(' ').trim()}` : undefined
  }
  const [area = '', ...rest] = parts
  return /^0[1-9]\d+$/.test(area) && rest.length > 0 ? `+49 ${area.slice(1)} ${rest.join('')}` : undefined
}

/** The numbers that can be dialled; faxes are none. */
export function phonesOf(things: readonly Thing[], { taken, notes }: Reading): Found[] {
  return things.flatMap((phone) => {
    const number = taken.text(phone, 'number')
    taken.skip(phone, ['id', 'number_type', 'metadata', 'attributes'])
    if (number === undefined) return []
    const where = taken.place(phone, 'number')
    if (/fax/i.test(taken.text(phone, 'type') ?? '')) return []
    const found = phoneFrom(number)
    if (found) return [{ value: { phone: found, purpose: 'information' }, where }]
    const how = 'Schreiben Sie sie mit Land und Vorwahl wie „+49 3691 670404“.'
    const message = `${quoted(number)} ist keine Nummer, die wir wählen können. ${how}`
    const remark = `Das sind keine Nummern, die wir wählen können. ${how}`
    notes.push({ where, message, remark, value: quoted(number) })
    return []
  })
}
