import { stringify } from 'yaml'

const yaml = (value: object) => stringify(value, { lineWidth: 0 })

function without(value: object): object {
  const kept = Object.entries(value).filter(([, own]) => {
    if (own === undefined || own === '') return false
    return typeof own !== 'object' || own === null || Object.keys(own).length > 0
  })
  return Object.fromEntries(kept)
}

/** `offer.yaml` from what it should say. `remarks` are put on top for the editor who reads it next. */
export function offerYaml(facts: object, remarks: readonly string[] = []): string {
  return `${remarks.map((remark) => `# ${remark.replace(/\s+/g, ' ')}\n`).join('')}${yaml(without(facts))}`
}

/** The words of an offer as a file: a head between lines, the text below. */
export function wordsMarkdown(head: object, body: string): string {
  return `---\n${yaml(without(head))}---\n${body === '' ? '' : `\n${body}\n`}`
}
