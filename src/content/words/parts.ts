import type { WordsSource } from '../offers.ts'

/** The parts of a text that people see, by the name an editor knows them by; missing ones are left out. */
export function partsOf({ head, blocks }: WordsSource): Map<string, string> {
  const { title, summary, who, cost, hours, deadline, next, amounts, steps } = head
  const body = blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))
  const parts = {
    title,
    summary,
    who,
    cost,
    hours,
    deadline,
    next,
    amounts: Object.values(amounts).join('\n'),
    steps: steps.join('\n'),
    body: body.join('\n'),
  }
  return new Map(Object.entries(parts).flatMap(([name, text]) => (text ? [[name, text]] : [])))
}

/** Everything that people see of a text. */
export function wholeText(words: WordsSource): string {
  return [...partsOf(words).values()].join('\n')
}
