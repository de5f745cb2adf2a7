import { describe, expect, it } from 'vitest'
import { pageFilesText, readPageFiles } from '#catalogue/page-files.ts'
import type { Edition } from '#domain/catalogue.ts'

const file = (name: string) => ({ url: `/hilfe/data/${name}.1a2b3c4d.json`, integrity: `sha256-${name}+/=` })
const perLocale = (kind: string) => ({ de: file(`${kind}.de`), uk: file(`${kind}.uk`) })
const edition: Edition = {
  id: '1a2b3c4d',
  asOf: '2026-03-02',
  facts: file('facts'),
  words: perLocale('words'),
  details: file('details'),
  detailWords: perLocale('details'),
  search: { common: file('search'), indexes: perLocale('index'), lexicons: perLocale('lexicon') },
  lazy: {},
}

describe('the files of a page', () => {
  it.each(['de', 'uk'])('are read as they were written, those of its language: %s', (locale) => {
    expect(readPageFiles(pageFilesText(edition, locale))).toEqual({
      facts: file('facts'),
      words: file(`words.${locale}`),
      details: file('details'),
      detailWords: file(`details.${locale}`),
    })
  })

  it('are not written for a language that the edition does not have', () => {
    expect(() => pageFilesText(edition, 'fr')).toThrow('the edition has no words in fr')
  })

  it.each([
    { what: 'nothing', text: '' },
    { what: 'half of it', text: pageFilesText(edition, 'de').split(' ').slice(0, 5).join(' ') },
    { what: 'more than there is', text: `${pageFilesText(edition, 'de')} /data/more.json` },
  ])('are refused if a page names $what', ({ text }) => {
    expect(() => readPageFiles(text)).toThrow('could not load the files that the page names')
  })
})
