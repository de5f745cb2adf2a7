import { bookkeeping, type Found, leaveOutPersons, type Reading } from './hsds-reading.ts'
import { quoted } from './incoming.ts'
import type { Thing } from './taken.ts'

const isBetween = (value: number | undefined, least: number, most: number) =>
  value !== undefined && value > least && value < most

/** The German addresses of locations. */
export function placesOf(locations: readonly Thing[], reading: Reading): Found[] {
  const { taken, notes } = reading
  return locations.flatMap((location) => {
    taken.skip(location, [...bookkeeping, 'location_type'])
    const name = taken.text(location, 'name')
    const [latitude, longitude] = ['latitude', 'longitude'].map((key) =>
      Number(taken.text(location, key) ?? Number.NaN),
    )
    const inGermany = isBetween(latitude, 47, 56) && isBetween(longitude, 5, 16)
    if (!inGermany && !Number.isNaN(latitude))
      notes.push({
        where: taken.place(location, 'latitude'),
        message: `${latitude}, ${longitude} liegt nicht in Deutschland.`,
      })
    return taken.things(location, 'addresses').flatMap((address, index): Found[] => {
      leaveOutPersons(address, reading)
      taken.skip(address, ['id', 'country', 'region', 'state_province', 'address_type', 'type'])
      const street = [taken.text(address, 'address_1'), taken.text(address, 'address_2')].filter(Boolean).join(', ')
      const postcode = taken.text(address, 'postal_code')
      const town = taken.text(address, 'city')
      const where = taken.place(address, 'address_1')
      if (street === '' || !town || !postcode || !/^\d{5}$/.test(postcode)) {
        const message = `${quoted([street, postcode, town].filter(Boolean).join(', '))} ist keine deutsche Anschrift mit Straße, Postleitzahl (fünf Ziffern) und Ort.`
        notes.push({ where, message })
        return []
      }
      const coordinates = inGermany && index === 0 ? [latitude, longitude] : undefined
      return [{ value: { name, street, postcode, town, coordinates }, where }]
    })
  })
}
