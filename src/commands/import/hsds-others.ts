import { ImportError } from './file-text.ts'

/** Files of HSDS that hold no services, by their names: what a person would call what stands in them. */
const others: readonly { readonly name: RegExp; readonly holds: string; readonly marks: readonly string[] }[] = [
  { name: /^organi[sz]ations?$/, holds: 'Träger', marks: ['legal_status', 'year_incorporated', 'tax_id'] },
  { name: /^locations?$/, holds: 'Orte', marks: ['latitude', 'longitude', 'location_type'] },
  { name: /^programs?$/, holds: 'Programme', marks: [] },
  { name: /^contacts?$/, holds: 'Personen', marks: [] },
  { name: /^phones?$/, holds: 'Telefonnummern', marks: ['number_type', 'extension'] },
  { name: /^(?:(?:physical|postal|mail)_)?address(?:es)?$/, holds: 'Anschriften', marks: ['address_1', 'postal_code'] },
  { name: /^(?:(?:regular|holiday)_)?schedules?$/, holds: 'Zeiten', marks: ['opens_at', 'closes_at'] },
  { name: /^services?_at_locations?$/, holds: 'Verbindungen von Angeboten und Orten', marks: [] },
  { name: /^taxonom(?:y|ies)(?:_terms?)?$/, holds: 'Begriffe', marks: ['term_uri', 'taxonomy_detail'] },
  {
    name: /^(?:accessibility|attributes?|cost_options?|funding|languages?|metadata|required_documents?|service_areas?|units?|urls?)$/,
    holds: 'Teile von Angeboten',
    marks: [],
  },
]

/** Only services have these. */
const ofServices = ['application_process', 'fees', 'fees_description', 'eligibility_description', 'wait_time']

/** Refuses a file of HSDS that holds something else than services, and says which one to give. */
export function refuseOtherThanServices(file: string, keys: readonly string[]): void {
  const [, name = '', ending] = /^(.*)\.(\w+)$/.exec(file.toLowerCase()) ?? []
  if (name === 'services' || ofServices.some((key) => keys.includes(key))) return
  const found =
    others.find((other) => other.name.test(name)) ??
    others.find((other) => other.marks.some((mark) => keys.includes(mark)))
  if (!found) return
  const beside = ending === 'csv' ? ' Die anderen Tabellen liest der Import dann mit; sie liegen daneben.' : ''
  throw new ImportError(
    `In „${file}“ stehen nach HSDS ${found.holds}, keine Angebote. Nehmen Sie die Datei mit den Angeboten (services.${ending}).${beside}`,
  )
}
