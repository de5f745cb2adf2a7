import { describe, expect, it } from 'vitest'
import { catalogueOf } from '#catalogue/catalogue.ts'
import { catalogueSchema } from '#domain/catalogue.ts'
import type { Offer, OfferWords, Place } from '#domain/offer.ts'
import { embeddedJson, offerData, siteData } from '#prerender/structured-data.ts'
import { anOffer, facts, offerWords, weekly } from '#test/builders.ts'
import { realCatalogue } from '#test/catalogue.ts'

const url = 'https://example.org/de/offer/family-cafe'
const real = await realCatalogue()

function catalogue(offer: Partial<Offer> = {}, words: Partial<OfferWords> = {}) {
  const shelves = { areas: {}, topics: {}, needs: {}, goals: {}, audiences: {}, documents: {} }
  return catalogueOf(facts({ offers: [anOffer(offer)] }), {
    schema: catalogueSchema,
    edition: 'test',
    locale: 'de',
    messages: {},
    origin: 'written',
    ...shelves,
    offers: { 'family-cafe': offerWords(words) },
  })
}

const dataOf = (offer: Partial<Offer>) => offerData(catalogue(offer), 'family-cafe', url)

const market: Place = { id: 'main', street: 'Markt 1', postcode: '99817', town: 'Eisenach' }
const secretAddress = { name: 'Haus Geheim', street: 'Geheimweg 7', postcode: '99999', town: 'Nirgendwo' }
const secret = { id: 'refuge', confidential: true, ...secretAddress } as Place

describe('the data of an offer for other programs', () => {
  it('never tells a confidential place, even if its address had slipped in', () => {
    expect(dataOf({ places: [secret] })).not.toHaveProperty('location')
    const written = JSON.stringify(dataOf({ places: [secret, market] }))
    expect(written).toContain('Markt 1')
    for (const part of Object.values(secretAddress)) expect(written).not.toContain(part)
    expect(written).not.toContain('refuge')
  })

  it('tells no place of any real offer that has only confidential ones', () => {
    const hidden = real.facts.offers.filter(
      ({ places }) => places.length > 0 && places.every(({ confidential }) => confidential),
    )
    expect(hidden).not.toEqual([])
    for (const { id } of hidden) {
      expect(offerData(real, id, url)).toBeDefined()
      expect(JSON.stringify(offerData(real, id, url))).not.toMatch(/location|PostalAddress/)
    }
  })

  it('tells open places as people would write them on a letter', () => {
    expect(dataOf({ places: [market] })).toMatchObject({
      location: [
        {
          name: 'Familiencafé',
          address: { streetAddress: 'Markt 1', postalCode: '99817', addressLocality: 'Eisenach', addressCountry: 'DE' },
        },
      ],
    })
  })

  it('tells every way to get in touch', () => {
    const contacts: Offer['contacts'] = [
      { kind: 'phone', number: '+493691250000', shown: '03691 250000', purpose: 'information', free: false },
      { kind: 'email', address: 'cafe@example.org', purpose: 'information' },
      { kind: 'web', url: 'https://example.org/cafe', purpose: 'information' },
      { kind: 'form', url: 'https://example.org/form', purpose: 'application' },
    ]
    expect(dataOf({ contacts })).toMatchObject({
      availableChannel: [
        { servicePhone: { telephone: '+493691250000' } },
        { serviceUrl: 'mailto:cafe@example.org' },
        { serviceUrl: 'https://example.org/cafe' },
        { serviceUrl: 'https://example.org/form' },
      ],
    })
  })

  it('tells when somebody is there: days, holidays, single dates', () => {
    const hours: Offer['hours'] = {
      ...weekly({ thu: ['10:00-15:00'], fri: ['20:00-26:00'] }),
      holidays: [],
      exceptions: [{ date: '2026-12-24', slots: [{ from: 600, to: 720 }] }],
    }
    expect(dataOf({ hours })).toMatchObject({
      hoursAvailable: [
        { '@type': 'OpeningHoursSpecification', dayOfWeek: 'Thursday', opens: '10:00', closes: '15:00' },
        { dayOfWeek: 'Friday', opens: '20:00', closes: '02:00' },
        { dayOfWeek: 'PublicHolidays', opens: '00:00', closes: '00:00' },
        { validFrom: '2026-12-24', validThrough: '2026-12-24', opens: '10:00', closes: '12:00' },
      ],
    })
    expect(dataOf({ hours: { kind: 'always' } })).toMatchObject({
      hoursAvailable: [{ opens: '00:00', closes: '23:59' }],
    })
    expect(dataOf({ hours: { kind: 'appointment' } })).not.toHaveProperty('hoursAvailable')
  })

  it('tells for whom it is, with the ages of their children', () => {
    expect(dataOf({ audience: { groups: ['families'], childAge: { from: 0, to: 6 } } })).toMatchObject({
      audience: { '@type': 'ParentAudience', audienceType: 'families', childMinAge: 0, childMaxAge: 6 },
    })
    expect(dataOf({ audience: { age: { from: 18 } } })).toMatchObject({
      audience: { '@type': 'PeopleAudience', suggestedMinAge: 18 },
    })
  })

  it('tells of which day the facts are, not when somebody last looked', () => {
    expect(dataOf({ factsOf: '2024-06', checked: { date: '2026-11-22', how: 'source' } })).toMatchObject({
      dateModified: '2024-06',
    })
    expect(dataOf({ factsOf: undefined })).not.toHaveProperty('dateModified')
  })

  it('leaves out what is not known', () => {
    for (const part of [
      'location',
      'availableChannel',
      'provider',
      'isAccessibleForFree',
      'hoursAvailable',
      'audience',
    ])
      expect(dataOf({})).not.toHaveProperty(part)
  })

  it('is missing for an offer that there is not', () => {
    expect(offerData(catalogue(), 'nobody-knows-it', url)).toBeUndefined()
  })
})

describe('the data of the finder', () => {
  it('names the town and where to search', () => {
    const find = 'https://example.org/de/find'
    expect(siteData(catalogue(), 'Hilfefinder', 'https://example.org/de/', find)).toMatchObject({
      name: 'Hilfefinder Eisenach',
      potentialAction: { target: { urlTemplate: 'https://example.org/de/find?q={q}' } },
    })
  })
})

describe('data in a page', () => {
  it.each(['</script><script>alert(1)</script>', '</SCRIPT >', '<!--<script>', '<![CDATA[', '<', 'a < b && c > d'])(
    'cannot end its element or open another with %s, and still says the same',
    (text) => {
      const written = embeddedJson({ [text]: [text] })
      expect(written).not.toContain('<')
      expect(JSON.parse(written)).toEqual({ [text]: [text] })
    },
  )

  it('keeps to that when the words of an offer try', () => {
    const hostile = catalogue({}, { title: '</script><img src=x onerror=alert(1)>' })
    expect(embeddedJson(offerData(hostile, 'family-cafe', url) ?? {})).not.toContain('<')
  })
})
