import { goalAnswers } from '#domain/catalogue.ts'
import { isGap, type ServedGoal, servedGoals } from '#domain/report/gaps.ts'
import { answerLabels } from './labels.ts'
import type { ReportSource } from './report-source.ts'
import { notCounted, type ReportTable, share } from './table.ts'

/** Whether the town has goals at all: another town's are not its own. */
export function hasGoals({ facts }: ReportSource): boolean {
  return facts.goals.length > 0
}

/** The gaps of one focus. */
export interface FocusGaps {
  readonly focus: string
  readonly goals: readonly { readonly id: string; readonly text: string }[]
}

/** Goals that offers should serve and none does, by field and focus; fields without a gap are left out. */
export function goalGaps(source: ReportSource): readonly { field: string; focuses: readonly FocusGaps[] }[] {
  const { facts, offers, words } = source
  const gaps = servedGoals(facts, offers).filter(isGap)
  const name = (id: string) => words.goals[id]?.name ?? id
  return facts.goals.flatMap((field) => {
    const focuses = field.focuses.flatMap(({ id }) => {
      const goals = gaps.filter((gap) => gap.focus === id)
      const named = goals.map(({ goal }) => ({ id: goal.id, text: words.goals[goal.id]?.text ?? goal.id }))
      return goals.length > 0 ? [{ focus: name(id), goals: named }] : []
    })
    return focuses.length > 0 ? [{ field: name(field.id), focuses }] : []
  })
}

/** What a goal that offers do not serve is answered with. */
function answerText({ words }: ReportSource, { goal, offers }: ServedGoal): string {
  if (goal.by !== 'offers') return words.goals[goal.id]?.answer ?? ''
  return offers.length > 0 ? '' : 'Lücke: In dieser Sammlung steht noch kein Angebot dafür.'
}

/** All goals of the strategy, in its order. */
export function goalTable(source: ReportSource): ReportTable {
  const { facts, words, offers } = source
  const goals = servedGoals(facts, offers)
  const byOffers = goals.filter(({ goal }) => goal.by === 'offers')
  const gaps = byOffers.filter(isGap).length
  const other = goalAnswers
    .filter((by) => by !== 'offers')
    .map((by) => ({ by, count: goals.filter(({ goal }) => goal.by === by).length }))
  const name = (id: string) => words.goals[id]?.name ?? id
  return {
    id: 'ziele',
    title: 'Leitziele und Angebote',
    notes: [
      `Von ${goals.length} Leitzielen sind ${byOffers.length} solche, denen Angebote dienen können. ${share(byOffers.length - gaps, byOffers.length)} haben wenigstens ein Angebot.`,
      'Ein Angebot kann mehreren Zielen dienen. Warum es zugeordnet ist, steht in der nächsten Tabelle.',
    ],
    columns: [
      { title: 'Kennung', onlyCsv: true },
      { title: 'Leitziel' },
      { title: 'Angebote' },
      { title: 'Beantwortet' },
      { title: 'Anmerkung' },
      { title: 'Feld' },
      { title: 'Schwerpunkt' },
    ],
    rows: goals.map((served) => [
      served.goal.id,
      { text: words.goals[served.goal.id]?.text ?? served.goal.id, page: { kind: 'goal', id: served.goal.id } },
      served.goal.by === 'offers' || served.offers.length > 0 ? served.offers.length : notCounted,
      answerLabels[served.goal.by],
      answerText(source, served),
      name(served.field),
      name(served.focus),
    ]),
    chart: {
      title: 'Wie die Leitziele beantwortet werden',
      of: goals.length,
      bars: [
        { label: 'durch Angebote', value: byOffers.length - gaps },
        { label: 'durch Angebote, aber noch keines da', value: gaps },
        ...other.map(({ by, count }) => ({ label: answerLabels[by], value: count })),
      ],
    },
    showsGaps: true,
  }
}

/** Which offer serves which goal, and why. */
export function reasonTable(source: ReportSource): ReportTable {
  const { facts, words, offers, goalReasons } = source
  const providers = new Map(offers.map(({ id, provider }) => [id, source.providerOf(provider)]))
  return {
    id: 'ziele-gruende',
    title: 'Welches Angebot welchem Ziel dient, und warum',
    notes: ['Die Zuordnung hat die Redaktion vorgenommen; zu jeder steht ein Grund.'],
    columns: [
      { title: 'Ziel-Kennung', onlyCsv: true },
      { title: 'Leitziel' },
      { title: 'Angebot-Kennung', onlyCsv: true },
      { title: 'Angebot' },
      { title: 'Anbieter' },
      { title: 'Grund' },
    ],
    rows: servedGoals(facts, offers).flatMap(({ goal, offers: ids }) =>
      ids.map((id) => [
        goal.id,
        words.goals[goal.id]?.text ?? goal.id,
        id,
        { text: source.titleOf(id), page: { kind: 'offer' as const, id } },
        providers.get(id) ?? '',
        goalReasons[id]?.[goal.id] ?? '',
      ]),
    ),
    folded: true,
  }
}
