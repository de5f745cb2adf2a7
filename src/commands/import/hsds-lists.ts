import { fold } from '#domain/search/fold.ts'
import { bookkeeping, type Reading } from './hsds-reading.ts'
import { quoted } from './incoming.ts'
import type { Thing } from './taken.ts'

/** Every taxonomy term of a service, with where it stands. */
function termsOf(service: Thing, { taken }: Reading): { readonly name: string; readonly where: string }[] {
  const terms = taken.things(service, 'attributes').flatMap((attribute): Thing | readonly Thing[] => {
    taken.skip(attribute, [...bookkeeping, 'link_id', 'link_type', 'link_entity', 'value', 'label'])
    return taken.thing(attribute, 'taxonomy_term') ?? []
  })
  return terms.flatMap((term) => {
    taken.skip(term, [...bookkeeping, 'code', 'description', 'parent_id', 'taxonomy', 'taxonomy_id', 'taxonomy_detail'])
    taken.skip(term, ['language', 'term_uri', 'version'])
    const name = taken.text(term, 'name')
    return name ? [{ name, where: taken.place(term, 'name') }] : []
  })
}

/** The topics that terms of a service are called after. */
export function topicsOf(service: Thing, reading: Reading): string[] {
  const ids = termsOf(service, reading).flatMap(({ name, where }) => {
    const id = reading.target.named.topics?.get(fold(name).trim())
    const message = `${quoted(name)} ist keines unserer Themen. Ordnen Sie das Angebot von Hand zu.`
    if (!id) reading.notes.push({ where, message })
    return id ?? []
  })
  return [...new Set(ids)]
}

/** The papers that somebody must bring. */
export function documentsOf(service: Thing, { taken, target, notes }: Reading): string[] {
  const ids = taken.things(service, 'required_documents').flatMap((paper) => {
    taken.skip(paper, bookkeeping)
    const text = taken.text(paper, 'document') ?? ''
    const id = target.named.documents?.get(fold(text).trim())
    if (!id)
      notes.push({ where: taken.place(paper, 'document'), message: `${quoted(text)} ist keines unserer Papiere.` })
    return id ?? []
  })
  return [...new Set(ids)]
}

/** The languages that are spoken there. */
export function languagesOf(service: Thing, { taken, notes }: Reading): string[] {
  const codes = taken.things(service, 'languages').flatMap((language) => {
    taken.skip(language, [...bookkeeping, 'note', 'phone_id'])
    const name = taken.text(language, 'name')
    const code = taken.text(language, 'code') ?? taken.text(language, 'language') ?? name
    if (code && /^[a-z]{2,3}$/i.test(code)) return [code.toLowerCase()]
    const message = `${quoted(code ?? '')} ist kein Kürzel einer Sprache wie „ar“.`
    notes.push({ where: taken.place(language, 'code'), message })
    return []
  })
  return [...new Set(codes)]
}
