import { describe, expect, it } from 'vitest'
import { ContentError, Problems, problemSentence, unknownId } from '#content/problems.ts'

describe('problems', () => {
  it('are listed file by file, in the order in which they were found', () => {
    const problems = new Problems()
    problems.add('content/topics.yaml', '[2].id', 'Diese Angabe fehlt.')
    problems.add('content/needs.yaml', '[7].id', 'Diese Angabe fehlt.')
    problems.add('content/needs.yaml', '[1].id', 'Diese Angabe fehlt.')
    expect(problems.list.map(({ file, place }) => file + place)).toEqual([
      'content/needs.yaml[7].id',
      'content/needs.yaml[1].id',
      'content/topics.yaml[2].id',
    ])
  })

  it.each([
    { place: 'hours.open', sentence: 'content/offers/x/offer.yaml, hours.open: Diese Angabe fehlt.' },
    { place: '', sentence: 'content/offers/x/offer.yaml: Diese Angabe fehlt.' },
  ])('say where they are: “$place”', ({ place, sentence }) => {
    expect(problemSentence({ file: 'content/offers/x/offer.yaml', place, message: 'Diese Angabe fehlt.' })).toBe(
      sentence,
    )
  })

  it('stop a build all at once, one a line', () => {
    const problem = { file: 'content/needs.yaml', place: '', message: 'Die Datei fehlt.' }
    expect(new ContentError([problem]).message).toBe('1 Fehler in den Inhalten:\ncontent/needs.yaml: Die Datei fehlt.')
    expect(new ContentError([problem, problem]).message.split('\n')).toHaveLength(3)
  })
})

describe('unknownId', () => {
  const topics = ['family', 'housing', 'money']

  it.each(['familly', 'famly', 'fmaily', 'housng', 'mony'])('asks back when a known name is near: %s', (id) => {
    expect(unknownId(id, topics, 'topics.yaml')).toMatch(
      /^„\w+“ gibt es nicht\. Meinten Sie „(family|housing|money)“\?$/,
    )
  })

  it('asks for the nearest name', () => {
    expect(unknownId('housig', ['housings', 'housing', 'horsing'], 'topics.yaml')).toContain('„housing“')
  })

  it('sends the editor to the list when nothing is near', () => {
    const sentence = '„gardening“ gibt es nicht. Schreiben Sie eine Kennung aus topics.yaml.'
    expect(unknownId('gardening', topics, 'topics.yaml')).toBe(sentence)
    expect(unknownId('gardening', [], 'topics.yaml')).toBe(sentence)
  })
})
