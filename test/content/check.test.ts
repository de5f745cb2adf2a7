import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Check } from '#domain/check/check.ts'
import { suggestions } from '#domain/check/suggestions.ts'
import { appending, type Change, catalogueWith, problemsWith, replacing } from '#test/content-folder.ts'

const file = 'content/check.yaml'
const { lazy } = await catalogueWith()

/** Everything that an editor is told about `check.yaml` after a change. */
async function told(change: Change): Promise<string[]> {
  const problems = await problemsWith({ [file]: change })
  return problems.filter((one) => one.file === file).map(({ place, message }) => `${place}: ${message}`)
}

describe('the compiled check', () => {
  it('stands once a language, rules and words together', () => {
    expect(Object.keys(lazy).filter((name) => name.startsWith('check.'))).toEqual(['check.de', 'check.en'])
    const english = lazy['check.en'] as Check
    expect(english.words['question.kids']?.text).toBe('Do you have children?')
    expect(english.words['question.alone']?.why).toBe('Then there is more help.')
  })

  it('has the answers of groups written out', () => {
    const { questions, rules } = lazy['check.de'] as Check
    expect(questions[1]?.showIf).toEqual({ q: 'kids', in: ['small', 'big'] })
    expect(rules[0]?.all).toEqual([{ q: 'kids', in: ['small', 'big'] }])
  })

  it('suggests what the file says', () => {
    const check = lazy['check.de'] as Check
    expect(suggestions(check, { kids: ['big'], alone: ['yes'] })).toMatchObject([
      { kind: 'worth-asking', hint: 'alone' },
    ])
    expect(suggestions(check, { kids: ['small'], alone: ['no'] })).toMatchObject([{ kind: 'maybe' }])
    expect(suggestions(check, { kids: ['none'] })).toEqual([])
  })

  it('changes the edition when a rule changes', async () => {
    const before = (await catalogueWith()).facts.edition
    const after = await catalogueWith({ [file]: replacing('result: maybe', 'result: worth-asking') })
    expect(after.facts.edition).not.toBe(before)
  })
})

describe('a mistake in the check', () => {
  it.each([
    {
      what: 'a question that is not there',
      change: replacing('all: [{ q: kids', 'all: [{ q: kid'),
      says: 'rules[0].all[0].q: „kid“ gibt es nicht. Meinten Sie „kids“?',
    },
    {
      what: 'an answer that is not there',
      change: replacing('in: [small] }, result', 'in: [smal] }, result'),
      says: 'rules[0].branches[1].if.in: „smal“ gibt es nicht. Meinten Sie „small“?',
    },
    {
      what: 'a group that is not there',
      change: replacing('all: [{ q: kids, in: any-child', 'all: [{ q: kids, in: any-chidl'),
      says: 'rules[0].all[0].in: „any-chidl“ gibt es nicht. Meinten Sie „any-child“?',
    },
    {
      what: 'an offer that is not there',
      change: replacing('offer: family-cafe', 'offer: family-caff'),
      says: 'rules[0].offer: „family-caff“ gibt es nicht. Meinten Sie „family-cafe“?',
    },
    {
      what: 'advice that is not there',
      change: replacing('advice: [family-cafe]', 'advice: [family-caff]'),
      says: 'advice[0]: „family-caff“ gibt es nicht. Meinten Sie „family-cafe“?',
    },
    {
      what: 'a topic that is not there',
      change: replacing('topic: family', 'topic: famili'),
      says: 'topic: „famili“ gibt es nicht. Meinten Sie „family“?',
    },
    {
      what: 'a question that depends on itself',
      change: replacing('showIf: { q: kids, in: any-child }', 'showIf: { q: alone, in: ["yes"] }'),
      says: 'questions[1].showIf.q: „alone“ wird erst hier oder weiter unten gefragt. Eine Frage hängt nur von Fragen über ihr ab.',
    },
    {
      what: 'a question that depends on a later one',
      change: replacing('skipped: not-mentioned,', 'skipped: not-mentioned, showIf: { q: alone, in: ["yes"] },'),
      says: 'questions[0].showIf.q: „alone“ wird erst hier oder weiter unten gefragt. Eine Frage hängt nur von Fragen über ihr ab.',
    },
    {
      what: 'a "nothing of it" that is no answer',
      change: replacing('none: none', 'none: nothing'),
      says: 'questions[0].none: „nothing“ gibt es nicht. Schreiben Sie eine Kennung aus answers.',
    },
    {
      what: 'an answer twice',
      change: replacing('[none, small, big] }', '[none, small, big, small] }'),
      says: 'questions[0].answers[3]: „small“ steht hier zweimal. Löschen Sie eines davon.',
    },
    {
      what: 'a rule that contradicts itself',
      change: replacing('    branches:', '    none: [{ q: kids, in: [small, big] }]\n    branches:'),
      says: 'rules[0]: Diese Regel kann nie zutreffen („family-cafe“): Ihre Bedingungen widersprechen sich.',
    },
    {
      what: 'a branch that contradicts its rule',
      change: replacing('{ q: kids, in: [small] }, result', '{ q: kids, in: [none] }, result'),
      says: 'rules[0].branches[1]: Dieser Zweig kommt nie zum Zug: Seine Bedingung widerspricht der Regel, oder ein Zweig darüber gilt immer zuerst.',
    },
    {
      what: 'a branch behind one that is always true',
      change: replacing('{ q: alone, in: ["yes"] }, result', '{ q: kids, in: [small, big] }, result'),
      says: 'rules[0].branches[1]: Dieser Zweig kommt nie zum Zug: Seine Bedingung widerspricht der Regel, oder ein Zweig darüber gilt immer zuerst.',
    },
    {
      what: 'a mixture in what speaks against an offer',
      change: replacing('    branches:', '    none: [{ all: [{ q: kids, in: [small] }] }]\n    branches:'),
      says: 'rules[0].none[0].q: Diese Angabe fehlt.',
    },
    {
      what: 'branches and a result at once',
      change: replacing('    law:', '    result: maybe\n    law:'),
      says: 'rules[0]: Eine Regel hat entweder „result“ (und vielleicht „hint“) oder „branches“ mit eigenen Ergebnissen.',
    },
    {
      what: 'two rules for one offer',
      change: appending('  - { offer: family-cafe, all: [{ q: kids, in: [small] }], result: maybe, law: ["§ 1"] }\n'),
      says: 'rules[1].offer: Für „family-cafe“ steht schon weiter oben eine Regel. Machen Sie Zweige daraus (branches).',
    },
  ])('is told to the editor: $what', async ({ change, says }) => {
    expect(await told(change)).toContain(says)
  })

  it('is told where words are missing, left over, or do not say why', async () => {
    const problems = await problemsWith({
      'content/check/en.yaml': (text) =>
        text
          .replace('  answer.kids.big: { text: Big children }\n', '  answer.kids.huge: { text: Huge children }\n')
          .replace(', why: Then there is more help.', ''),
    })
    const places = problems.filter((one) => one.file === 'content/check/en.yaml').map(({ place }) => place)
    expect(places.sort()).toEqual(['words.answer.kids.big', 'words.answer.kids.huge', 'words.question.alone.why'])
  })

  it('is told where an offer is only a draft', async () => {
    const draft = await problemsWith({
      'content/offers/family-cafe/offer.yaml': replacing('status: published', 'status: draft'),
    })
    expect(draft.filter((one) => one.file === file).map(({ place }) => place)).toEqual(['advice[0]', 'rules[0].offer'])
  })
})

describe('the check of the town', () => {
  it('asks ten questions and has 37 rules, none of them without a law', async () => {
    const { questions, rules } = parse(readFileSync(file, 'utf8'))
    expect(questions).toHaveLength(10)
    expect(rules).toHaveLength(37)
    expect(rules.filter(({ law }: { law?: string[] }) => !law?.length)).toEqual([])
  })
})
