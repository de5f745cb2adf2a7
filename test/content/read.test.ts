import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Problems, problemSentence } from '#content/problems.ts'
import { listFolder, nameOf, parseFrontMatter, parseYaml, readText, readYaml, within } from '#content/read.ts'

const file = 'content/offers/family-cafe/de.md'

describe('parseYaml', () => {
  it.each([
    { mistake: 'a key that stands twice', text: 'id: a\nid: b', line: 2, advice: 'steht schon weiter oben' },
    { mistake: 'a tab', text: 'hours:\n\topen: x', line: 2, advice: 'Rücken Sie mit Leerzeichen ein.' },
    { mistake: 'a colon without quotes', text: 'id: a\ntitle: Café: offen', line: 2, advice: 'kein gültiges YAML' },
    { mistake: 'a bracket left open', text: 'topics: [a, b', line: 1, advice: 'kein gültiges YAML' },
  ])('answers $mistake with its line and with advice', ({ text, line, advice }) => {
    const problems = new Problems()
    expect(parseYaml(text, file, problems)).toBeUndefined()
    expect(problems.list[0]).toMatchObject({ file, place: `Zeile ${line}`, message: expect.stringContaining(advice) })
  })

  it('leaves dates and numbers in quotes as they are written', () => {
    const problems = new Problems()
    expect(parseYaml('date: 2026-03-02\npostcode: "01234"', file, problems)).toEqual({
      date: '2026-03-02',
      postcode: '01234',
    })
    expect(problems.list).toEqual([])
  })
})

describe('parseFrontMatter', () => {
  const read = (text: string) => {
    const problems = new Problems()
    return { ...parseFrontMatter(text, file, problems), sentences: problems.list.map(problemSentence) }
  }

  it.each([
    { editor: 'an ordinary editor', text: '---\ntitle: Café\n---\nText.\n' },
    { editor: 'Windows', text: '---\r\ntitle: Café\r\n---\r\nText.\n' },
    { editor: 'an editor that marks its files', text: '\uFEFF---\ntitle: Café\n---\nText.\n' },
    { editor: 'a hand that slips', text: '---\ntitle: Café\n--- \t\nText.\n' },
  ])('splits head from text, as $editor writes it', ({ text }) => {
    expect(read(text)).toEqual({ data: { title: 'Café' }, body: 'Text.\n', bodyLine: 4, sentences: [] })
  })

  it('does not need a text below', () => {
    expect(read('---\ntitle: Café\n---')).toMatchObject({ data: { title: 'Café' }, body: '', sentences: [] })
  })

  it('leaves a line in the text alone', () => {
    expect(read('---\ntitle: Café\n---\nText.\n---\n')).toMatchObject({ body: 'Text.\n---\n' })
  })

  it('counts lines from the top of the file, past the first “---”', () => {
    expect(read('---\ntitle: Café\ntitle: Haus\n---\n').sentences).toEqual([
      `${file}, Zeile 3: Dieser Schlüssel steht schon weiter oben. Löschen Sie einen von beiden.`,
    ])
  })

  it.each(['', 'Nur Text.', 'title: Café\n---\nText.', '---\ntitle: Café\nText.', ' ---\ntitle: Café\n---\n'])(
    'says how a file begins when the head is missing: %j',
    (text) => {
      expect(read(text).sentences).toEqual([
        `${file}, Zeile 1: Der Kopf fehlt. Die Datei beginnt mit „---“, dann Titel und so weiter, dann wieder „---“.`,
      ])
    },
  )
})

describe('the content folder', () => {
  let path = ''
  const folder = () => ({ path, name: 'content' })

  beforeAll(async () => {
    path = await mkdtemp(join(tmpdir(), 'content-'))
    await mkdir(join(path, 'offers'))
    await writeFile(join(path, 'topics.yaml'), '- id: family\n')
    for (const name of ['zoo', 'cafe', '.hidden']) await mkdir(join(path, 'offers', name))
  })
  afterAll(() => rm(path, { recursive: true }))

  it('calls files as editors call them', () => {
    expect(nameOf(folder(), within(folder(), 'offers', 'cafe', 'de.md'))).toBe('content/offers/cafe/de.md')
  })

  it('lists what is in a folder by name, without hidden things', async () => {
    expect(await listFolder(within(folder(), 'offers'))).toEqual(['cafe', 'zoo'])
    expect(await listFolder(within(folder(), 'missing'))).toEqual([])
  })

  it('tells a missing text from a broken disk', async () => {
    expect(await readText(within(folder(), 'topics.yaml'))).toBe('- id: family\n')
    expect(await readText(within(folder(), 'missing.yaml'))).toBeUndefined()
    await expect(readText(within(folder(), 'offers'))).rejects.toThrow('EISDIR')
  })

  it('asks for a file that must be there', async () => {
    const problems = new Problems()
    expect(await readYaml(folder(), within(folder(), 'topics.yaml'), problems)).toEqual([{ id: 'family' }])
    expect(problems.list).toEqual([])
    expect(await readYaml(folder(), within(folder(), 'needs.yaml'), problems)).toBeUndefined()
    expect(problems.list.map(problemSentence)).toEqual(['content/needs.yaml: Die Datei fehlt. Legen Sie sie an.'])
  })
})
