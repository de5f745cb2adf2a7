/** A name from one of the EU's lists. */
export const authority = (list: string, name: string) => ({
  '@id': `http://publications.europa.eu/resource/authority/${list}/${name}`,
})

export const inGerman = (value: string) => ({ '@language': 'de', '@value': value })
