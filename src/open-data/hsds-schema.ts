/**
 * What we export, as strictly as it can be said (JSON Schema draft 7): every field is named, nothing else is allowed. The standard
 * fields are those of HSDS 3.0; the others are ours and say so in their description.
 */

const uuid = {
  type: 'string',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
} as const
const text = { type: 'string', minLength: 1 } as const
const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const
const vagueDate = { type: 'string', pattern: '^(?:undated|\\d{4}(?:-\\d{2}){0,2})$' } as const
const time = { type: 'string', pattern: '^(?:[01]\\d|2[0-4]):[0-5]\\d$' } as const
const link = { type: 'string', pattern: '^https?://[^\\s]+$' } as const
const languageCode = { type: 'string', pattern: '^[a-z]{2,3}$' } as const
const origin = {
  enum: ['written', 'machine', 'reviewed'],
  description: 'Extension: who wrote the text: a person, a machine, or a machine with a person checking it.',
} as const

type Shape = Readonly<Record<string, unknown>>

/** An object with these fields and no other; those after the first list may be missing. */
function object(required: Shape, optional: Shape = {}): Shape {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  }
}

/** A list with something in it: what is not known is left out, never empty. */
const list = (items: Shape): Shape => ({ type: 'array', minItems: 1, items })
const ref = (name: string): Shape => ({ $ref: `#/definitions/${name}` })

const saidOptional = { eligibility_description: text, fees_description: text, application_process: text }
const translationsOf = (translation: Shape): Shape => ({
  type: 'object',
  description: 'Extension: the same words in other languages, by language code (de-simple is simple German).',
  propertyNames: { pattern: '^[a-z]{2,3}(?:-[a-z]+)?$' },
  additionalProperties: translation,
})

const definitions: Readonly<Record<string, Shape>> = {
  service: object(
    {
      id: uuid,
      organization_id: uuid,
      name: text,
      alternate_name: { ...text, description: 'The German official name, as on the door and in letters.' },
      description: text,
      url: link,
      status: { const: 'active' },
      assured_date: date,
      organization: ref('organization'),
      service_areas: list(object({ id: uuid, name: text, extent: text, extent_type: { const: 'hilfefinder' } })),
      text_origin: origin,
      translations: translationsOf(
        object({ name: text, description: text, text_origin: origin, stale: { type: 'boolean' } }, saidOptional),
      ),
      sources: {
        ...list(object({ date: vagueDate }, { url: link, law: text })),
        description: 'Extension: where the facts stand, each with the date of the page or statute.',
      },
    },
    {
      ...saidOptional,
      email: { type: 'string', pattern: '^[^\\s@]+@[^\\s@]+$' },
      interpretation_services: text,
      minimum_age: { type: 'number', minimum: 0 },
      maximum_age: { type: 'number', maximum: 120 },
      alert: text,
      phones: list(
        object({
          id: uuid,
          number: { type: 'string', pattern: '^(?:\\+[1-9]\\d{4,14}|[1-9]\\d{2,5})$' },
          type: { const: 'voice' },
          description: text,
        }),
      ),
      schedules: list(ref('schedule')),
      languages: list(object({ id: uuid, name: text, code: languageCode })),
      cost_options: list(
        object(
          { id: uuid, option: { enum: ['free', 'reduced', 'paid', 'varies'] } },
          { currency: { const: 'EUR' }, amount: { const: 0 }, amount_description: text },
        ),
      ),
      required_documents: list(object({ id: uuid, document: text })),
      service_at_locations: list(ref('service_at_location')),
      attributes: list(
        object(
          {
            id: uuid,
            link_type: { enum: ['goals', 'needs', 'topics', 'groups'] },
            link_entity: { const: 'service' },
            taxonomy_term: object({ id: uuid, code: text, name: text, description: text, taxonomy: text }),
          },
          { value: { ...text, description: 'Why the offer serves the goal.' } },
        ),
      ),
      facts_of: { ...vagueDate, description: 'Extension: the day, month or year for which the sources say it.' },
    },
  ),
  organization: object({ id: uuid, name: text, description: text }, { website: link }),
  location: object(
    {
      id: uuid,
      location_type: { const: 'physical' },
      organization_id: uuid,
      name: text,
      addresses: list(
        object({
          id: uuid,
          address_1: text,
          city: text,
          state_province: { type: 'string', pattern: '^(?:[A-Z]{2}-[A-Z]{2})?$' },
          postal_code: { type: 'string', pattern: '^\\d{5}$' },
          country: { const: 'DE' },
          address_type: { const: 'physical' },
        }),
      ),
    },
    {
      latitude: { type: 'number', minimum: 47, maximum: 56 },
      longitude: { type: 'number', minimum: 5, maximum: 16 },
      accessibility: list(object({ id: uuid, description: text })),
    },
  ),
  service_at_location: object({ id: uuid, service_id: uuid, location: ref('location') }),
  schedule: object(
    { id: uuid },
    {
      freq: { const: 'WEEKLY' },
      wkst: { const: 'MO' },
      byday: { type: 'string', pattern: '^(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*$' },
      opens_at: { ...time, description: 'The clock on the wall in Germany.' },
      closes_at: { ...time, description: 'Earlier than opens_at: on the next day.' },
      valid_from: date,
      valid_to: date,
      description: text,
      notes: text,
    },
  ),
  taxonomy: object({ id: uuid, name: text, description: text, uri: link, version: text }),
  taxonomy_term: object(
    {
      id: uuid,
      code: text,
      name: text,
      description: text,
      taxonomy: text,
      taxonomy_id: uuid,
      language: languageCode,
      translations: translationsOf(object({ name: text }, { description: text })),
    },
    { parent_id: uuid, term_uri: link },
  ),
}

/** The kinds of things that are exported, each with a file of its own. */
export type HsdsKind = 'service' | 'organization' | 'location' | 'service_at_location' | 'taxonomy' | 'taxonomy_term'

/** Fields of ours that HSDS does not know. */
export const hsdsExtensions = ['translations', 'text_origin', 'facts_of', 'sources'] as const

/** The schema of a page of one kind of thing. */
export function hsdsPageSchema(kind: HsdsKind): Shape {
  const count = { type: 'integer', minimum: 0 }
  const yesNo = { type: 'boolean' }
  return {
    ...object({
      total_items: count,
      total_pages: count,
      page_number: count,
      size: count,
      first_page: yesNo,
      last_page: yesNo,
      empty: yesNo,
      contents: { type: 'array', items: ref(kind) },
    }),
    definitions,
  }
}

/** The schema as a file: each definition describes what stands in `contents` of the file of that name. */
export const hsdsSchema: Shape = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Hilfefinder: HSDS 3.0 with translations',
  description:
    'Based on the Human Services Data Specification 3.0 (https://openreferral.org). German stands in the standard fields. Extensions: translations, text_origin, facts_of, sources. Not in HSDS, but in data/open/offers.csv: ages of children, residence, income, ways of access, whether one may stay anonymous, amounts, deadlines and the words about hours.',
  definitions,
}
