import type { OpenPlace } from './offer.ts'

/** Which program on the device shows the way. */
export const wayPrograms = ['geo', 'apple', 'web'] as const
export type WayProgram = (typeof wayPrograms)[number]

/** An address that asks a program on the device (or a map in the browser) for the way to a place. It leaves the finder. */
export function wayTo({ street, postcode, town, coordinates }: OpenPlace, program: WayProgram): string {
  const address = encodeURIComponent(`${street}, ${postcode} ${town}`)
  switch (program) {
    case 'geo':
      return `geo:${coordinates ? coordinates.join(',') : '0,0'}?q=${address}`
    case 'apple':
      // Beside a spot, `q` only says what the pin is called.
      return `maps:?q=${address}${coordinates ? `&ll=${coordinates.join(',')}` : ''}`
    case 'web':
      return coordinates
        ? `https://www.openstreetmap.org/?mlat=${coordinates[0]}&mlon=${coordinates[1]}#map=18/${coordinates.join('/')}`
        : `https://www.openstreetmap.org/search?query=${address}`
  }
}
