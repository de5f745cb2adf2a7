import type { Area, Facts } from './catalogue.ts'

/** The areas from one upwards, the nearest first: the town, its district, its state, the country. A ring ends where it began. */
export function areaChain(areas: readonly Area[], from: string): readonly string[] {
  const chain: string[] = []
  for (let area: string | undefined = from; area !== undefined && !chain.includes(area); ) {
    chain.push(area)
    const here: string = area
    area = areas.find(({ id }) => id === here)?.within
  }
  return chain
}

/** The areas of the town's chain that are near it: all but the last two, which are its state and the country; always the town. */
export function nearAreas({ areas, site }: Pick<Facts, 'areas' | 'site'>): readonly string[] {
  const chain = areaChain(areas, site.area)
  return chain.slice(0, Math.max(1, chain.length - 2))
}

/** How far up the chain an area is; one outside the chain is farther than all of it. */
export function nearness(chain: readonly string[], area: string): number {
  const place = chain.indexOf(area)
  return place < 0 ? chain.length : place
}
