import { describe, expect, it } from 'vitest'
import { keptNames, lostNames } from '#content/words/names.ts'

describe('official names', () => {
  const names = keptNames([
    'Grundsicherungsgeld (bis 30.6.2026 Bürgergeld)',
    'Jugendclub East End',
    'Jobcenter Wartburgkreis',
    'Leistungen für Bildung und Teilhabe',
  ])

  it('are those that a text can bear whole: without brackets, one or two words', () => {
    expect(names).toEqual(['Jobcenter Wartburgkreis', 'Grundsicherungsgeld'])
  })

  it('must stand in a translation where the German text has them', () => {
    const german = 'Mit Grundsicherungsgeld ist der Kurs frei.'
    expect(lostNames(german, 'With basic income support the course is free.', names)).toEqual(['Grundsicherungsgeld'])
    expect(lostNames(german, 'With Grundsicherungsgeld (basic income support) it is free.', names)).toEqual([])
  })

  it('are no part of longer words', () => {
    expect(lostNames('Das Kindergeldkonto.', 'The account.', ['Kindergeld'])).toEqual([])
  })
})
