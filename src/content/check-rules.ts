import { answered } from '#domain/check/answers.ts'
import type { Answers, Branch, CheckRule, CheckRules, Condition } from '#domain/check/check.ts'
import { suggestionOf } from '#domain/check/suggestions.ts'
import { sourceLocale } from '#domain/text.ts'
import type { CheckFile, ConditionFile } from './check-file.ts'
import { compileCheckRules, namedAnswers } from './compile-check.ts'
import type { ReadOffers } from './offers.ts'
import { type Problems, unknownId } from './problems.ts'
import { isPublished } from './publishing.ts'
import type { Vocabularies } from './vocabularies.ts'
import type { VocabularyWords } from './vocabulary-words.ts'

interface Sources {
  readonly vocabularies: Vocabularies
  readonly vocabularyWords: VocabularyWords
  readonly read: ReadOffers
}

/** Holds the check against itself and the catalogue: questions, answers, groups and offers that it names, and rules that never apply. */
export function checkQuestionsAndRules(
  { vocabularies, vocabularyWords, read }: Sources,
  folder: string,
  problems: Problems,
): void {
  const { check } = vocabularies
  const file = `${folder}/check.yaml`
  const before = problems.list.length
  checkQuestions(check, (place, message) => problems.add(file, place, message))
  checkOffers(check, read, folder, (place, message) => problems.add(file, place, message))
  checkTopic(vocabularies, folder, (place, message) => problems.add(file, place, message))
  // Rules that name what is not there never apply either: one mistake is enough.
  if (problems.list.length === before) checkReach(check, (place, message) => problems.add(file, place, message))
  checkWhy(vocabularyWords, folder, problems)
}

type Say = (place: string, message: string) => void

function checkQuestions(check: CheckFile, say: Say): void {
  const answers = new Map<string, ReadonlySet<string>>()
  const checkCondition = (place: string, condition: ConditionFile): void => {
    if (!('q' in condition)) {
      const [name, parts] = 'all' in condition ? ['all', condition.all] : ['any', condition.any]
      for (const [index, part] of (parts as readonly ConditionFile[]).entries())
        checkCondition(`${place}.${name}[${index}]`, part)
      return
    }
    const known = answers.get(condition.q)
    if (!known) {
      const later = check.questions.some(({ id }) => id === condition.q)
      say(
        `${place}.q`,
        later
          ? `„${condition.q}“ wird erst hier oder weiter unten gefragt. Eine Frage hängt nur von Fragen über ihr ab.`
          : unknownId(condition.q, answers.keys(), 'questions'),
      )
      return
    }
    if (typeof condition.in === 'string' && !(condition.in in check.groups)) {
      say(`${place}.in`, unknownId(condition.in, Object.keys(check.groups), 'groups, oder eine Liste von Antworten'))
      return
    }
    for (const value of namedAnswers(condition.in, check.groups)) {
      if (!known.has(value)) say(`${place}.in`, unknownId(value, known, `den Antworten der Frage „${condition.q}“`))
    }
  }
  check.questions.forEach(({ id, answers: own, none, showIf }, index) => {
    const place = `questions[${index}]`
    if (answers.has(id)) say(`${place}.id`, `„${id}“ steht schon weiter oben. Jede Kennung gibt es nur einmal.`)
    own.forEach((answer, at) => {
      if (own.indexOf(answer) < at)
        say(`${place}.answers[${at}]`, `„${answer}“ steht hier zweimal. Löschen Sie eines davon.`)
    })
    if (none !== undefined && !own.includes(none)) say(`${place}.none`, unknownId(none, own, 'answers'))
    if (showIf) checkCondition(`${place}.showIf`, showIf)
    answers.set(id, new Set(own))
  })
  check.rules.forEach((rule, index) => {
    for (const name of ['all', 'any', 'none'] as const) {
      for (const [at, condition] of (rule[name] ?? []).entries())
        checkCondition(`rules[${index}].${name}[${at}]`, condition)
    }
    for (const [at, branch] of (rule.branches ?? []).entries())
      checkCondition(`rules[${index}].branches[${at}].if`, branch.if)
  })
}

function checkOffers({ rules, advice }: CheckFile, { ids, offers }: ReadOffers, folder: string, say: Say): void {
  const published = new Set(offers.filter(isPublished).map(({ id }) => id))
  const readable = new Set(offers.map(({ id }) => id))
  const expect = (place: string, id: string) => {
    if (!ids.has(id)) say(place, unknownId(id, ids, `dem Ordner ${folder}/offers`))
    else if (readable.has(id) && !published.has(id))
      say(place, `„${id}“ ist nicht veröffentlicht. Nennen Sie ein anderes Angebot oder löschen Sie die Stelle.`)
  }
  advice.forEach((id, index) => {
    expect(`advice[${index}]`, id)
  })
  const seen = new Set<string>()
  rules.forEach(({ offer, also }, index) => {
    expect(`rules[${index}].offer`, offer)
    also.forEach((id, at) => {
      expect(`rules[${index}].also[${at}]`, id)
    })
    if (seen.has(offer))
      say(
        `rules[${index}].offer`,
        `Für „${offer}“ steht schon weiter oben eine Regel. Machen Sie Zweige daraus (branches).`,
      )
    seen.add(offer)
  })
}

function checkTopic({ check, topics, unread }: Vocabularies, folder: string, say: Say): void {
  const known = topics.map(({ id }) => id)
  if (unread.has('check') || unread.has('topics') || known.includes(check.topic)) return
  say('topic', unknownId(check.topic, known, `${folder}/topics.yaml`))
}

/** Every way to make all of these conditions true, one answer a condition. A question with one answer cannot have two. */
function ways(conditions: readonly Condition[], { questions }: CheckRules): readonly Answers[] {
  const merged = (one: Answers, other: Answers): Answers | undefined => {
    let both = one
    for (const [question, values] of Object.entries(other)) {
      const all = [...new Set([...(both[question] ?? []), ...values])]
      const { kind, none } = questions.find(({ id }) => id === question) ?? {}
      if (all.length > 1 && (kind === 'one' || all.includes(none ?? ''))) return undefined
      both = answered(both, question, all)
    }
    return both
  }
  const waysOf = (condition: Condition): readonly Answers[] => {
    if ('q' in condition) return condition.in.map((value) => ({ [condition.q]: [value] }))
    if ('all' in condition) return together(condition.all)
    return condition.any.flatMap(waysOf)
  }
  const together = (parts: readonly Condition[]): readonly Answers[] => {
    let found: readonly Answers[] = [{}]
    for (const part of parts) {
      const others = waysOf(part)
      found = found.flatMap((one) =>
        others.map((other) => merged(one, other)).filter((both): both is Answers => both !== undefined),
      )
    }
    return found
  }
  return together(conditions)
}

/** Rules and branches that no answers ever reach: they contradict themselves, or what stands above them always comes first. */
function checkReach(source: CheckFile, say: Say): void {
  const rules = compileCheckRules(source)
  const reaches = (rule: CheckRule, branch: Branch) => {
    const either: Condition[] = rule.any.length > 0 ? [{ any: rule.any }] : []
    const wanted = [...rule.all, ...either, ...(branch.if ? [branch.if] : [])]
    // Said aloud, even where it hides: asked whether it can come first, not what it says.
    const only = {
      ...rule,
      branches: rule.branches.map((one) => ({ ...one, result: one === branch ? 'maybe' : 'hide' }) as const),
    }
    return ways(wanted, rules).some((answers) => suggestionOf(only, rules, answers) !== undefined)
  }
  rules.rules.forEach((rule, index) => {
    const unreached = rule.branches.flatMap((branch, at) => (reaches(rule, branch) ? [] : [at]))
    const { branches } = source.rules[index] ?? {}
    if (unreached.length === rule.branches.length) {
      say(`rules[${index}]`, `Diese Regel kann nie zutreffen („${rule.offer}“): Ihre Bedingungen widersprechen sich.`)
    } else if (branches) {
      for (const at of unreached) {
        say(
          `rules[${index}].branches[${at}]`,
          'Dieser Zweig kommt nie zum Zug: Seine Bedingung widerspricht der Regel, oder ein Zweig darüber gilt immer zuerst.',
        )
      }
    }
  })
}

/** Where the German words say why a question is asked, every language does: nobody should have to guess. */
function checkWhy({ check }: VocabularyWords, folder: string, problems: Problems): void {
  const german = check[sourceLocale]?.words ?? {}
  for (const [locale, { words }] of Object.entries(check)) {
    for (const [id, { why }] of Object.entries(words)) {
      const asked = german[id]
      if (!asked || (why === undefined) === (asked.why === undefined)) continue
      const message =
        why === undefined
          ? 'Auf Deutsch steht hier, warum gefragt wird (why). Übersetzen Sie es.'
          : 'Auf Deutsch steht hier kein why. Löschen Sie es oder schreiben Sie es auch dort.'
      problems.add(`${folder}/check/${locale}.yaml`, `words.${id}.why`, message)
    }
  }
}
