import { describe, expect, it } from 'vitest'
import type { PhraseBook } from '#domain/phrase-book.ts'
import { catalogueWith, problemsWith, replacing } from '#test/content-folder.ts'

describe('the phrase book', () => {
  it('says each sentence in German and in the language of the page, and names languages in German', async () => {
    const { lazy } = await catalogueWith()
    const book = lazy['phrases.en'] as PhraseBook
    expect(book.phrases[3]).toEqual({
      id: 'slowly',
      group: 'understanding',
      german: 'Bitte sprechen Sie langsam.',
      own: 'Please speak slowly.',
    })
    expect(book.stale).toBeUndefined()
  })

  it('is marked where the German sentences have changed since', async () => {
    const changed = replacing('Bitte sprechen Sie langsam.', 'Bitte sprechen Sie ganz langsam.')
    const { lazy } = await catalogueWith({ 'content/phrases/de.yaml': changed })
    expect((lazy['phrases.en'] as PhraseBook).stale).toBe(true)
    expect((lazy['phrases.de'] as PhraseBook).stale).toBeUndefined()
  })

  it.each([
    {
      mistake: 'a gap that was lost',
      file: 'content/phrases/en.yaml',
      change: replacing('My language: {{language}}.', 'Thank you.'),
      says: 'Die Platzhalter stimmen nicht. Es müssen diese sein: language.',
    },
    {
      mistake: 'a gap that was invented',
      file: 'content/phrases/en.yaml',
      change: replacing('Please speak slowly.', '"Please speak {{language}}."'),
      says: 'Die Platzhalter stimmen nicht. Es müssen diese sein: keine.',
    },
    {
      mistake: 'a gap that nobody can fill',
      file: 'content/phrases/en.yaml',
      change: replacing('{{offer}}', '{{angebot}}'),
      says: '„{{angebot}}“ gibt es nicht. Es gibt: {{language}}, {{offer}}.',
    },
    {
      mistake: 'a sentence that cards are made of and that is missing',
      file: 'content/phrases.yaml',
      change: replacing('- { id: slowly, group: understanding }\n', ''),
      says: 'Hier fehlt „slowly“. Daraus entsteht die Karte für den Schalter.',
    },
    {
      mistake: 'a group that there is not',
      file: 'content/phrases.yaml',
      change: replacing('group: papers', 'group: paper'),
      says: '„paper“ gibt es hier nicht.',
    },
    {
      mistake: 'a sentence that was not translated',
      file: 'content/phrases/en.yaml',
      change: replacing('Please write it down.', 'Bitte schreiben Sie es auf.'),
      says: 'Das steht noch auf Deutsch hier. Übersetzen Sie es.',
    },
  ])('tells an editor of $mistake', async ({ file, change, says }) => {
    const problems = await problemsWith({ [file]: change })
    const found = problems.filter((problem) => problem.file === file)
    expect(found.map(({ message }) => message).join('\n')).toContain(says)
  })
})
