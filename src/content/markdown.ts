import type { List, Node, Parents, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Block } from '#domain/text.ts'
import type { Problems } from './problems.ts'
import { control, controlSentence, directionMark, directionMarkSentence } from './shapes.ts'

const names: Record<string, string> = {
  html: 'HTML',
  heading: 'eine Überschrift',
  link: 'ein Link',
  linkReference: 'ein Link',
  image: 'ein Bild',
  imageReference: 'ein Bild',
  list: 'eine Liste in einer Liste',
  code: 'ein Codeblock',
  inlineCode: 'Code',
  blockquote: 'ein Zitat',
  thematicBreak: 'eine Trennlinie',
  strong: 'Fettdruck',
  emphasis: 'Kursivdruck',
  definition: 'ein Verweis',
}

/**
 * Longer texts may have paragraphs and lists, nothing else: whatever a page should do with a link, a heading or a tag is
 * already decided by its structure. Anything else becomes a problem with its line.
 */
export function parseBlocks(text: string, file: string, firstLine: number, problems: Problems): Block[] {
  const lineOf = (node: Node) => `Zeile ${(node.position?.start.line ?? 1) + firstLine - 1}`
  const refuse = (node: Node, found = names[node.type] ?? `etwas Unbekanntes (${node.type})`) => {
    problems.add(file, lineOf(node), `Hier steht ${found}. Schreiben Sie nur Absätze und Listen mit „- “.`)
  }
  const plain = (nodes: readonly PhrasingContent[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'text' && directionMark.test(node.value))
          problems.add(file, lineOf(node), directionMarkSentence)
        if (node.type === 'text' && control.test(node.value)) problems.add(file, lineOf(node), controlSentence)
        if (node.type === 'text') return node.value
        if (node.type === 'break') return ' '
        refuse(node)
        return ''
      })
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
  const items = (list: List) =>
    list.children.map((item) =>
      item.children
        .map((child) => {
          if (child.type === 'paragraph') return plain(child.children)
          refuse(child)
          return ''
        })
        .join(' ')
        .trim(),
    )
  const blocks: Block[] = []
  for (const node of (fromMarkdown(text) as Parents).children) {
    if (node.type === 'paragraph') blocks.push({ kind: 'paragraph', text: plain(node.children) })
    // „24. Dezember“ at the start of a line is a list to Markdown, and would be shown as „1. Dezember“.
    else if (node.type === 'list' && (node.start ?? 1) !== 1) refuse(node, 'eine Liste, die nicht mit 1 beginnt')
    else if (node.type === 'list') blocks.push({ kind: 'list', ordered: node.ordered === true, items: items(node) })
    else refuse(node)
  }
  return blocks
}
