import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type CompiledCatalogue, compileCatalogue } from '#content/compile.ts'
import { ContentError, type Problem } from '#content/problems.ts'
import type { ContentFolder } from '#content/read.ts'

const offer = `kind: place
status: published
confidence: high
official: Familiencafé
provider: neighbourhood-house
area: town
topics: [family]
needs: [meet-parents]
goals:
  family.poverty.1: "Stärkt Eltern."
audience:
  groups: [families]
  childAge: { from: 0, to: 6 }
cost: free
amounts:
  - { id: child, euro: 12.5, per: month, year: 2026 }
access: [walk-in]
languages: [de, ar]
places:
  - { id: main, street: "Markt 1", postcode: "99817", town: Eisenach }
hours:
  open: "We 09:30-11:30; PH off"
  exceptions:
    - { date: 2026-12-23, open: "09:30-10:00" }
contacts:
  - { phone: "+49 3691 250000", purpose: information }
apply: { retroactive: "6 months" }
documents: [id-card]
law: ["§ 16 SGB VIII"]
sources:
  - { url: "https://example.org/family-cafe", date: "2026-02" }
checked: { date: 2026-03-02, how: phone }
review: 6
`

const germanWords = `---
title: Familiencafé
summary: Andere Eltern treffen und Fragen stellen.
who: Für Eltern mit kleinen Kindern.
amounts:
  child: für jedes Kind
keywords: [Krabbelgruppe]
steps:
  - Kommen Sie vorbei.
  - Bringen Sie Ihr Kind mit.
origin: written
---

Sie brauchen keine Anmeldung.

- Kaffee
- Spielzeug
`

/** `basedOn` is the fingerprint of the German words above. */
const englishWords = `---
title: Family café
summary: Meet other parents and ask questions.
who: For parents with young children.
amounts:
  child: for each child
keywords: [toddler group]
steps:
  - Just come.
  - Bring your child.
origin: machine
basedOn: "02cffb96"
---

You need not register.

- Coffee
- Toys
`

/** The files of the offer. */
export const facts = 'content/offers/family-cafe/offer.yaml'
export const german = 'content/offers/family-cafe/de.md'
export const english = 'content/offers/family-cafe/en.md'

/** A small complete content folder, two languages, and the interface's words beside it: nothing is missing, nothing is wrong. */
export const completeFiles: Readonly<Record<string, string>> = {
  'content/site.yaml': 'town: Eisenach\narea: town\nlanguages: [de, en]\nurl: https://example.org\noperator: null\n',
  'content/areas.yaml': '- { id: town, within: country }\n- { id: country }\n',
  'content/areas/de.yaml': 'origin: written\nwords:\n  town: { name: Stadt }\n  country: { name: Land }\n',
  'content/areas/en.yaml':
    'origin: machine\nbasedOn: "3e41286a"\nwords:\n  town: { name: Town }\n  country: { name: Country }\n',
  'content/topics.yaml': '- { id: family, icon: users }\n',
  'content/topics/de.yaml': 'origin: written\nwords:\n  family: { name: Familie, summary: Eltern und Kinder }\n',
  'content/topics/en.yaml':
    'origin: machine\nbasedOn: "572a1d9e"\nwords:\n  family: { name: Family, summary: Parents and children }\n',
  'content/needs.yaml': '- { id: meet-parents, topic: family, first: [family-cafe] }\n',
  'content/needs/de.yaml': 'origin: written\nwords:\n  meet-parents: { sentence: Ich suche andere Eltern. }\n',
  'content/needs/en.yaml':
    'origin: machine\nbasedOn: "d6a7abad"\nwords:\n  meet-parents: { sentence: I want to meet other parents. }\n',
  'content/glossary.yaml': '- { id: social-office, official: Sozialamt, offers: [family-cafe] }\n',
  'content/glossary/de.yaml': `origin: machine
topics:
  family: [Kinderkram]
needs:
  meet-parents: [Spielkreis]
terms:
  social-office: [Sozi]
`,
  'content/glossary/en.yaml': `origin: machine
topics:
  family: [kids]
needs:
  meet-parents: [playgroup]
terms:
  social-office: [welfare office]
`,
  'content/help-now.yaml': '- meet-parents\n',
  'content/goals.yaml': `fields:
  - id: family
    focuses:
      - id: family.poverty
        goals:
          - { id: family.poverty.1, by: offers }
          - { id: family.poverty.2, by: town }
`,
  'content/goals/de.yaml': `origin: written
words:
  family: { name: Familie }
  family.poverty: { name: Weniger Armut }
  family.poverty.1: { text: Eltern werden unterstützt. }
  family.poverty.2: { text: Die Stadt plant., answer: Das kann nur die Stadt. }
`,
  'content/goals/en.yaml': `origin: machine
basedOn: "faa3bbac"
words:
  family: { name: Family }
  family.poverty: { name: Less poverty }
  family.poverty.1: { text: Parents are supported. }
  family.poverty.2: { text: The town plans., answer: Only the town can. }
`,
  'content/audiences.yaml': '- { id: families, needs: [meet-parents] }\n',
  'content/audiences/de.yaml':
    'origin: written\nwords:\n  families: { name: Familien, summary: Für alle mit Kindern. }\n',
  'content/audiences/en.yaml':
    'origin: machine\nbasedOn: "e17d0909"\nwords:\n  families: { name: Families, summary: For everybody with children. }\n',
  'content/documents.yaml': '- { id: id-card, official: Personalausweis }\n',
  'content/documents/de.yaml': 'origin: written\nwords:\n  id-card: { name: Ausweis, where: Im Bürgerbüro. }\n',
  'content/documents/en.yaml': 'origin: machine\nbasedOn: "331faed1"\nwords:\n  id-card: { name: Identity card }\n',
  'content/dangers.yaml': '- { id: violence, need: meet-parents }\n',
  'content/dangers/de.yaml': 'origin: written\nwords:\n  violence: { keywords: [er schlägt mich] }\n',
  'content/dangers/en.yaml':
    'origin: machine\nbasedOn: "611cce76"\nwords:\n  violence: { keywords: [he hits me, beats me] }\n',
  'content/phrases.yaml': `- { id: because-of, group: reason }
- { id: have-papers, group: papers }
- { id: interpreter, group: understanding }
- { id: slowly, group: understanding }
- { id: write-down, group: understanding }
- { id: when-again, group: appointments }
`,
  'content/phrases/de.yaml': `origin: written
words:
  because-of: { sentence: "Ich komme wegen: {{offer}}." }
  have-papers: { sentence: "Diese Papiere habe ich dabei:" }
  interpreter: { sentence: "Bitte dolmetschen Sie für {{language}}." }
  slowly: { sentence: Bitte sprechen Sie langsam. }
  write-down: { sentence: Bitte schreiben Sie es auf. }
  when-again: { sentence: Wann muss ich wiederkommen? }
`,
  'content/phrases/en.yaml': `origin: machine
basedOn: "75062559"
words:
  because-of: { sentence: "I have come about: {{offer}}." }
  have-papers: { sentence: "I have these papers with me:" }
  interpreter: { sentence: "Please interpret. My language: {{language}}." }
  slowly: { sentence: Please speak slowly. }
  write-down: { sentence: Please write it down. }
  when-again: { sentence: When must I come again? }
`,
  'content/check.yaml': `asOf: 2026-03-02
law: 2026-03-01
topic: family
advice: [family-cafe]
groups:
  any-child: [small, big]
questions:
  - { id: kids, kind: several, skipped: not-mentioned, none: none, answers: [none, small, big] }
  - { id: alone, kind: one, skipped: unknown, showIf: { q: kids, in: any-child }, answers: ["yes", "no"] }
rules:
  - offer: family-cafe
    all: [{ q: kids, in: any-child }]
    branches:
      - { if: { q: alone, in: ["yes"] }, result: worth-asking, hint: alone }
      - { if: { q: kids, in: [small] }, result: maybe }
    law: ["§ 16 SGB VIII"]
`,
  'content/check/de.yaml': `origin: written
words:
  question.kids: { text: Haben Sie Kinder? }
  answer.kids.none: { text: Nein }
  answer.kids.small: { text: Kleine Kinder }
  answer.kids.big: { text: Große Kinder }
  question.alone: { text: Sind Sie allein mit dem Kind?, why: Dann gibt es mehr Hilfe. }
  answer.alone.yes: { text: Ja }
  answer.alone.no: { text: Nein }
  reason.family-cafe: { text: Für Eltern mit Kindern. }
  hint.alone: { text: Kommen Sie mittwochs. }
`,
  'content/check/en.yaml': `origin: machine
basedOn: "65a9546f"
words:
  question.kids: { text: Do you have children? }
  answer.kids.none: { text: "No" }
  answer.kids.small: { text: Small children }
  answer.kids.big: { text: Big children }
  question.alone: { text: Are you alone with the child?, why: Then there is more help. }
  answer.alone.yes: { text: "Yes" }
  answer.alone.no: { text: "No" }
  reason.family-cafe: { text: For parents with children. }
  hint.alone: { text: Come on Wednesdays. }
`,
  'content/names.yaml': '[]\n',
  'content/codes.yaml': 'family-cafe: "aa"\n',
  'content/providers/neighbourhood-house.yaml': 'name: Nachbarschaftshaus\nkind: association\n',
  'content/offers/family-cafe/offer.yaml': offer,
  'content/offers/family-cafe/de.md': germanWords,
  'content/offers/family-cafe/en.md': englishWords,
  'locales/de.json': JSON.stringify({
    'app.name': 'Hilfefinder',
    'open.until': 'Offen bis {{time}} Uhr',
    'find.all_one': '{{count}} Angebot',
    'find.all_other': '{{count}} Angebote',
  }),
  'locales/en.json': JSON.stringify({
    'app.name': 'Help Finder',
    'open.until': 'Open until {{time}}',
    'find.all_one': '{{count}} offer',
    'find.all_other': '{{count}} offers',
  }),
}

/** What becomes of a file: another text, the text changed, or (`undefined`) no file at all. */
export type Change = string | undefined | ((text: string) => string)
export type Changes = Readonly<Record<string, Change>>

/** Puts one passage in the place of another. A passage that is not there is a slip of the test, not of the content. */
export function replacing(passage: string, other: string): (text: string) => string {
  return (text) => {
    if (!text.includes(passage)) throw new Error(`„${passage}“ does not stand in the file`)
    return text.replace(passage, () => other)
  }
}

/** The only place of the offer, and one that nobody may know. */
export const secretPlace = '{ id: main, confidential: true }'
export const address = '{ id: main, street: "Markt 1", postcode: "99817", town: Eisenach }'
export const hidingThePlace = { [facts]: replacing(address, secretPlace) }

/** Puts lines below a file. */
export function appending(lines: string): (text: string) => string {
  return (text) => text + lines
}

/** More offers beside the family café, complete with words and codes; each may say something else in its `offer.yaml`. */
export function moreOffers(offers: Readonly<Record<string, (text: string) => string>>): Changes {
  const files = Object.entries(offers).flatMap(([id, change]) => [
    [`content/offers/${id}/offer.yaml`, change(offer)],
    [`content/offers/${id}/de.md`, germanWords],
    [`content/offers/${id}/en.md`, englishWords],
  ])
  const codes = Object.keys(offers).map((id, index) => `${id}: "b${index}"\n`)
  return { ...Object.fromEntries(files), 'content/codes.yaml': appending(codes.join('')) }
}

interface Folders {
  readonly content: ContentFolder
  readonly locales: ContentFolder
}

/** Lends the complete folders with some files changed; afterwards they are gone. */
export async function withChanges<Result>(
  changes: Changes,
  use: (folders: Folders) => Promise<Result>,
): Promise<Result> {
  const root = await mkdtemp(join(tmpdir(), 'content-folder-'))
  try {
    for (const file of new Set([...Object.keys(completeFiles), ...Object.keys(changes)])) {
      const change = file in changes ? changes[file] : completeFiles[file]
      const text = typeof change === 'function' ? change(completeFiles[file] ?? '') : change
      if (text === undefined) continue
      await mkdir(dirname(join(root, file)), { recursive: true })
      await writeFile(join(root, file), text)
    }
    const folder = (name: string) => ({ path: join(root, name), name })
    return await use({ content: folder('content'), locales: folder('locales') })
  } finally {
    await rm(root, { recursive: true })
  }
}

/** Lends the complete folders with one file changed. */
export function withChange<Result>(
  file: string,
  change: Change,
  use: (folders: Folders) => Promise<Result>,
): Promise<Result> {
  return withChanges({ [file]: change }, use)
}

/** The catalogue that the complete files give, with some of them changed. */
export function catalogueWith(changes: Changes = {}): Promise<CompiledCatalogue> {
  return withChanges(changes, ({ content, locales }) => compileCatalogue(content, locales))
}

/** Every mistake that one build reports; none if it succeeds. */
export function problemsWith(changes: Changes): Promise<readonly Problem[]> {
  return withChanges(changes, async ({ content, locales }) => {
    try {
      await compileCatalogue(content, locales)
      return []
    } catch (error) {
      if (error instanceof ContentError) return error.problems
      throw error
    }
  })
}
