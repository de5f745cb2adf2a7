import { parseBlocks } from '#content/markdown.ts'
import { Problems } from '#content/problems.ts'

/** Why a text cannot stand below the head of a file; `undefined` if it can. */
export function bodyMistake(body: string): string | undefined {
  const problems = new Problems()
  parseBlocks(body, '', 1, problems)
  return problems.list[0]?.message
}

/** Text that Markdown would take for headings, links or code, made plain. */
export function plainBody(body: string, say: (message: string) => void): string {
  const mistake = bodyMistake(body)
  if (mistake === undefined) return body
  say(mistake)
  const plain = body.replace(/<[^>]*>/g, ' ').replace(/[\\`*_{}[\]()#+\-!<>|~.]/g, (sign) => `\\${sign}`)
  return bodyMistake(plain) === undefined ? plain : ''
}
