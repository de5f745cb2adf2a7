import { hasHours } from '#domain/hours.ts'
import type { Offer } from '#domain/offer.ts'
import { countsIn } from '#domain/report/cross-table.ts'
import { everydayNeeds, isGap, isWithoutLocalHelp, overdueOffers, servedGoals } from '#domain/report/gaps.ts'
import { byArea, byGroup, everybody, isOpenAtTheWeekend, isOpenInTheEvening } from '#domain/report/groupings.ts'
import { hasGoals } from './goal-tables.ts'
import type { ReportSource } from './report-source.ts'
import { enumeration, share, someOf } from './table.ts'

/** How many names a sentence bears. */
const namesInSentence = 6

/** How many goals of the strategy are served, and which are not. */
function goalSentences({ facts, offers, words }: ReportSource): readonly string[] {
  const goals = servedGoals(facts, offers)
  const byOffers = goals.filter(({ goal }) => goal.by === 'offers')
  const gaps = byOffers.filter(isGap)
  const gapNames = gaps.map(({ goal }) => `„${(words.goals[goal.id]?.text ?? goal.id).replace(/\.$/, '')}“`)
  return [
    `Von ${goals.length} Leitzielen der Strategie sind ${byOffers.length} solche, denen Angebote dienen können; ${share(byOffers.length - gaps.length, byOffers.length)} haben wenigstens eines.`,
    gaps.length > 0
      ? `Ohne Angebot in dieser Sammlung ${gaps.length === 1 ? 'ist das Ziel' : 'sind die Ziele'} ${someOf(gapNames, namesInSentence)}.`
      : 'Kein Ziel, dem Angebote dienen können, ist ohne Angebot.',
  ]
}

/** The figures as sentences that a planner can paste into a paper for the council. */
export function summarySentences(source: ReportSource): readonly string[] {
  const { facts, offers, local, words, allWords, asOf, today } = source
  const [town] = countsIn(byArea(facts), offers).values()
  const groups = countsIn(byGroup(facts), offers)
  const fewest = [...groups]
    .filter(([key]) => key !== everybody)
    .sort(([, a], [, b]) => a - b)
    .slice(0, 3)
    .map(([key, count]) => `${words.audiences[key]?.name ?? key} (${count})`)
  const isLate = (offer: Offer) => isOpenInTheEvening(offer) || isOpenAtTheWeekend(offer)
  const late = offers.filter(isLate).length
  const lateNear = local.filter(isLate).length
  const withHours = offers.filter(({ hours }) => hasHours(hours)).length
  const arranged = offers.filter(({ hours }) => hours.kind === 'appointment').length
  const spoken = offers.filter(({ languages }) => languages.length > 0)
  const foreign = spoken.filter(({ languages }) => languages.some((code) => code !== facts.sourceLocale)).length
  const needs = everydayNeeds(facts, offers)
  const far = needs.filter(isWithoutLocalHelp).length
  const overdue = overdueOffers(offers, today).length
  const translated = facts.locales.filter((locale) => locale !== facts.sourceLocale)
  const texts = translated.flatMap((locale) => facts.offers.flatMap(({ id }) => allWords[locale]?.offers[id] ?? []))
  const reviewed = texts.filter(({ origin }) => origin !== 'machine').length
  return [
    `Der Hilfefinder für ${facts.site.town} enthält ${offers.length} Angebote (jüngste Prüfung: ${source.dateText(asOf)}); davon gelten ${share(town ?? 0, offers.length)} eigens für ${facts.site.town}.`,
    ...(hasGoals(source) ? goalSentences(source) : []),
    `Am wenigsten eigene Angebote haben die Gruppen ${enumeration(fewest)}.`,
    `Zeiten sind bei ${share(withHours, offers.length, 'Angeboten')} bekannt; davon sind ${share(late, withHours)} abends nach 18 Uhr oder am Wochenende erreichbar, ${lateNear === 0 ? 'kein örtliches' : `${lateNear} davon örtlich`}.${arranged > 0 ? ` Nach Vereinbarung ${arranged === 1 ? 'hilft 1 weiteres' : `helfen ${arranged} weitere`}.` : ''}`,
    `Welche Sprachen dort gesprochen werden, ist bei ${share(spoken.length, offers.length, 'Angeboten')} bekannt; ${foreign} davon nennen außer Deutsch noch eine andere.`,
    `Zu ${share(far, needs.length, 'Anliegen')} gibt es Hilfe, aber keine örtliche (Notfälle nicht gezählt).`,
    `Am ${source.dateText(today)} neu zu prüfen sind die Angaben von ${share(overdue, offers.length, 'Angeboten')}; ${
      reviewed === 0
        ? `von ${texts.length} übersetzten Texten hat noch kein Mensch einen geprüft`
        : `Menschen haben ${share(reviewed, texts.length, 'übersetzten Texten')} geschrieben oder geprüft`
    }.`,
  ]
}
