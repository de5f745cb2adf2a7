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
      return `maps:?q=${address}`
    case 'web':
      return `https://www.openstreetmap.org/search?query=${address}`
  }
}
