import { describe, expect, it } from 'vitest'
import { parseBlocks } from '#content/markdown.ts'
import { Problems, problemSentence } from '#content/problems.ts'
import { parseFrontMatter } from '#content/read.ts'

const file = 'content/offers/family-cafe/de.md'

/** The blocks of a text that begins on line 8 of its file, and what is wrong with it. */
function read(text: string) {
  const problems = new Problems()
  const blocks = parseBlocks(text, file, 8, problems)
  return { blocks, sentences: problems.list.map(problemSentence) }
}

describe('parseBlocks', () => {
  it('reads paragraphs and lists, in their order', () => {
    const text = 'Kommen Sie vorbei.\n\n- Pass\n- Brief\n\n1. Anrufen\n2. Hingehen\n\nFragen Sie.'
    expect(read(text)).toEqual({
      blocks: [
        { kind: 'paragraph', text: 'Kommen Sie vorbei.' },
        { kind: 'list', ordered: false, items: ['Pass', 'Brief'] },
        { kind: 'list', ordered: true, items: ['Anrufen', 'Hingehen'] },
        { kind: 'paragraph', text: 'Fragen Sie.' },
      ],
      sentences: [],
    })
  })

  it.each([
    { what: 'lines of one paragraph', text: 'Eine Zeile\nund noch eine.', plain: 'Eine Zeile und noch eine.' },
    { what: 'a forced line break', text: 'Eine Zeile  \nund noch eine.', plain: 'Eine Zeile und noch eine.' },
    { what: 'lines from Windows', text: 'Eine Zeile\r\nund noch eine.', plain: 'Eine Zeile und noch eine.' },
    { what: 'too many spaces', text: 'Eine   Zeile ', plain: 'Eine Zeile' },
    { what: 'signs with a meaning elsewhere', text: '5 * 3 = 15 & 4 < 5', plain: '5 * 3 = 15 & 4 < 5' },
    { what: 'words in Arabic', text: 'تعال\nإلينا', plain: 'تعال إلينا' },
  ])('makes one plain text of $what', ({ text, plain }) => {
    expect(read(text)).toEqual({ blocks: [{ kind: 'paragraph', text: plain }], sentences: [] })
  })

  it('keeps a list together that has empty lines or long items', () => {
    expect(read('- Pass\n\n- Brief\n  vom Amt\n\n  im Original').blocks).toEqual([
      { kind: 'list', ordered: false, items: ['Pass', 'Brief vom Amt im Original'] },
    ])
  })

  it('has nothing to say about an empty text', () => {
    expect(read('')).toEqual({ blocks: [], sentences: [] })
    expect(read('\n \n')).toEqual({ blocks: [], sentences: [] })
  })

  it.each([
    { found: 'HTML', text: '<script>alert(1)</script>' },
    { found: 'HTML', text: 'Ein <b>fetter Text.' },
    { found: 'HTML', text: '<!-- Notiz -->' },
    { found: 'eine Überschrift', text: '# Titel' },
    { found: 'eine Überschrift', text: 'Titel\n===' },
    { found: 'ein Link', text: 'Siehe [hier](https://example.org).' },
    { found: 'ein Link', text: 'Siehe <https://example.org>.' },
    { found: 'ein Link', text: 'Siehe [hier](<>).' },
    { found: 'ein Bild', text: '![Haus](haus.png)' },
    { found: 'ein Codeblock', text: '```\nCode\n```' },
    { found: 'ein Codeblock', text: '    zu weit eingerückt' },
    { found: 'Code', text: 'Drücken Sie `Enter`.' },
    { found: 'ein Zitat', text: '> Jemand sagt' },
    { found: 'eine Trennlinie', text: '***' },
    { found: 'Fettdruck', text: 'Das ist **wichtig**.' },
    { found: 'Kursivdruck', text: 'Das ist _wichtig_.' },
    { found: 'eine Liste in einer Liste', text: '- - Pass' },
    { found: 'eine Liste, die nicht mit 1 beginnt', text: '24. Dezember geschlossen' },
    { found: 'Fettdruck', text: '- ein **wichtiger** Punkt' },
  ])('answers with a sentence where it finds $found: $text', ({ found, text }) => {
    expect(read(text).sentences).toEqual([
      `${file}, Zeile 8: Hier steht ${found}. Schreiben Sie nur Absätze und Listen mit „- “.`,
    ])
  })

  it.each([
    { found: 'ein Link', text: 'Siehe [hier][1].\n\n[1]: https://example.org' },
    { found: 'ein Bild', text: 'Siehe ![Haus][1].\n\n[1]: haus.png' },
  ])('finds $found that is explained elsewhere, and its explanation', ({ found, text }) => {
    const { sentences } = read(text)
    expect(sentences).toHaveLength(2)
    expect(sentences[0]).toContain(`Zeile 8: Hier steht ${found}.`)
    expect(sentences[1]).toContain('Zeile 10: Hier steht ein Verweis.')
  })

  it('does not make a list of a day of the month', () => {
    expect(read('24. Dezember geschlossen').blocks).toEqual([])
    expect(read('Am 24. Dezember geschlossen').blocks).toEqual([
      { kind: 'paragraph', text: 'Am 24. Dezember geschlossen' },
    ])
  })

  it('names every mistake with its own line, counted from the top of the file', () => {
    const problems = new Problems()
    const text = '---\ntitle: Café\n---\n\nGut.\n\n# Schlecht\n\n- gut\n- **schlecht**\n'
    const { body, bodyLine } = parseFrontMatter(text, file, problems) ?? { body: '', bodyLine: 0 }
    parseBlocks(body, file, bodyLine, problems)
    expect(problems.list.map(({ place }) => place)).toEqual(['Zeile 7', 'Zeile 10'])
  })
})
