import { heldAgainst, type Way } from '#content/check.ts'
import { neverChecked, type OfferFile, type OfferWordsHead, offerFile, offerWordsHead } from '#content/offer-file.ts'
import { type Locale, sourceLocale } from '#domain/text.ts'
import { beyondShape, type Surroundings, withoutRepetition } from './beyond-shape.ts'
import { plainBody } from './body.ts'
import { copied, type Data, putAt, valueAt } from './data.ts'
import { fitting, type Say } from './fitting.ts'
import type { Incoming, Note } from './incoming.ts'
import { shortened } from './text.ts'

/** The words of an offer in one language, as its file has them. */
export interface NewWords {
  readonly head: OfferWordsHead
  readonly body: string
}

/** An offer that the content does not have yet: a draft with what was understood. */
export interface NewOffer {
  readonly id: string
  readonly facts: OfferFile
  readonly words: Readonly<Record<Locale, NewWords>>
  /** What the next editor must know, on top of `offer.yaml`. */
  readonly remarks: readonly string[]
  readonly notes: readonly Note[]
}

const mostLetters = { title: 80, summary: 240 } as const

/** What stands for German words that are missing: a draft has a German text, which says what is still to be written. */
const standInWords = (official: string): Data => ({
  title: shortened(official, mostLetters.title),
  summary: shortened(official, mostLetters.summary),
  who: 'Noch zu klären: für wen das Angebot ist.',
})

/** A text that is too long, as much of it as fits. */
function lessOf(given: Data, key: string): string | undefined {
  const most = key === 'title' || key === 'summary' ? mostLetters[key] : undefined
  const text = given[key]
  const tooLong = most !== undefined && typeof text === 'string' && text.trim().length > most
  return tooLong ? shortened(text, most) : undefined
}

/** The words of a new text; `undefined` if they are too few. `standIns` take the place of what is missing. */
export function newWords(words: unknown, standIns: Data, say: Say): NewWords | undefined {
  const { body, ...given } = copied(words)
  const head = { ...given, origin: given.origin ?? 'written' }
  for (const [key, instead] of Object.entries(standIns)) putAt(head, [key], valueAt(head, [key]) ?? instead)
  const instead = ([key = '', inside]: Way) => {
    if (inside !== undefined) return undefined
    return key === 'origin' ? 'written' : (lessOf(given, String(key)) ?? standIns[key])
  }
  const fitted = fitting({ schema: offerWordsHead }, head, instead, (way, message) => {
    const cut = way.length === 1 && lessOf(given, String(way[0])) !== undefined
    say(way, cut ? `${message} Er wurde gekürzt.` : message)
  })
  return (
    fitted && { head: fitted, body: plainBody(typeof body === 'string' ? body : '', (text) => say(['body'], text)) }
  )
}

function allNewWords(incoming: Incoming, official: string, notes: Note[], standIns: string[]): NewOffer['words'] {
  const words: Record<Locale, NewWords> = {}
  // German first: what a translation lacks stands there in German until somebody writes it. Nobody sees a draft.
  let instead = standInWords(official)
  for (const locale of new Set([sourceLocale, ...Object.keys(incoming.offer.words)])) {
    const own = incoming.offer.words[locale]
    const say: Say = (way, message) => notes.push({ where: incoming.placeOf(locale, way), message })
    for (const key of Object.keys(instead)) if (own?.[key] === undefined) standIns.push(`${key} (${locale}.md)`)
    const found = newWords(own, instead, say)
    if (found) words[locale] = found
    else say(['title'], `Der Text „${locale}“ ist unvollständig und wurde nicht übernommen.`)
    if (found && locale === sourceLocale) {
      const { title, summary, who } = found.head
      instead = { title, summary, who }
    }
  }
  return words
}

/** Makes a draft of what came in. What is missing gets a careful stand-in, and is named for the editor. `undefined`: too little is left. */
export function newOffer(
  incoming: Incoming,
  provider: string,
  surroundings: Surroundings,
): { readonly draft: NewOffer | undefined; readonly notes: readonly Note[] } {
  const notes: Note[] = []
  const { site, topics } = surroundings.target.vocabularies
  const facts: Data = { ...copied(incoming.offer.facts), provider, status: 'draft' }
  withoutRepetition(facts)
  const [word] = Object.values(incoming.offer.words)
  const title = heldAgainst(offerFile.entries.official, word?.title)
  const standIns: string[] = []
  const instead = new Map<string, unknown>([
    ['kind', 'information'],
    ['confidence', 'low'],
    ['official', title.kind === 'fits' ? title.value : incoming.id],
    ['area', site.area],
    ['topics', topics.slice(0, 1).map((topic) => topic.id)],
    ['checked.date', neverChecked],
    ['checked.how', 'source'],
    ['checked', { date: neverChecked, how: 'source' }],
    ['review', 6],
  ])
  for (const [name, value] of instead) {
    const way = name.split('.')
    const given = valueAt(facts, way)
    if (given !== undefined && !(Array.isArray(given) && given.length === 0)) continue
    if (way.length > 1 && facts.checked !== undefined && typeof facts.checked !== 'object') continue
    putAt(facts, way, value)
    if (name !== 'confidence') standIns.push(name)
  }
  const fitted = fitting(
    { schema: offerFile, beyond: (data) => beyondShape(data, surroundings) },
    facts,
    ([first = '', ...inside]) => {
      // A source whose day is nonsense is still a source.
      if (first === 'sources' && inside[1] === 'date') return 'undated'
      return instead.get([first, ...inside].join('.'))
    },
    (way, message) => {
      const name = way.join('.')
      if (instead.has(name)) standIns.push(name)
      notes.push({ where: incoming.placeOf('facts', way), message })
    },
  )
  if (!fitted) return { draft: undefined, notes }
  const words = allNewWords(incoming, fitted.official, notes, standIns)
  const sure = standIns.length === 0
  return {
    draft: {
      id: incoming.id,
      facts: sure ? fitted : { ...fitted, confidence: 'low' },
      words,
      remarks: sure
        ? []
        : [`Fehlte beim Import oder ist nur eingesetzt, bitte prüfen: ${[...new Set(standIns)].join(', ')}`],
      notes,
    },
    notes,
  }
}
