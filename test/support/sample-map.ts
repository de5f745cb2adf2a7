import type { MapData } from '#domain/map/data.ts'

/** A map of about the size of Eisenach, with nothing on it but what a test puts there. */
export const sampleMap: MapData = {
  drawing: {
    width: 4000,
    height: 3605,
    projection: { west: 10.17, north: 51.055, scale: 1_018_809 },
    paths: { boundary: '', rail: '' },
  },
  districts: [],
  stations: [],
  stops: [],
  credits: [],
  streets: false,
}
