import { type Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, stringify, YAMLMap } from 'yaml'
import type { Change } from './changed-offer.ts'

const options = { lineWidth: 0 } as const

const alike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const isThing = (value: unknown): value is object =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key)
}

/** A new node, written like those beside it. */
function newNode(document: Document, value: unknown, like: unknown): Node {
  const node = document.createNode(value) as Node
  if (isThing(value) && isMap(like) && isMap(node)) node.flow = like.flow ?? false
  return node
}

/** A node that says a value: what it says already stays as it is written, with its comments. */
function saying(document: Document, node: unknown, value: unknown): Node {
  if (isScalar(node) && (value === null || typeof value !== 'object')) {
    if (node.value !== value) {
      node.value = value
      // The text as it stood before would be written otherwise.
      delete node.source
    }
    return node
  }
  if (isMap(node) && isThing(value)) {
    const given = new Map(Object.entries(value).filter(([, own]) => own !== undefined))
    node.items = node.items.filter((pair) => given.has(keyOf(pair)))
    for (const [key, own] of given) {
      const pair = node.items.find((one) => keyOf(one) === key)
      if (pair) pair.value = saying(document, pair.value, own)
      else node.items.push(document.createPair(key, own))
    }
    return node
  }
  if (isSeq(node) && Array.isArray(value)) {
    const before = node.items.map((item) => ({ item: item as Node, says: (item as Node).toJS(document), used: false }))
    const kept = value.map((own) => {
      const same = before.find(({ says, used }) => !used && alike(says, own))
      if (same) same.used = true
      return same?.item
    })
    node.items = value.map((own, index) => {
      const standing = before[index]
      if (kept[index]) return kept[index]
      if (!standing || standing.used || !isThing(own)) return newNode(document, own, before[0]?.item)
      standing.used = true
      return saying(document, standing.item, own)
    })
    return node
  }
  return newNode(document, value, undefined)
}

/** What a change leaves of the value of a key at the top of a file. */
function changedTop(value: unknown, changes: readonly Change[]): unknown {
  let top: unknown = value === undefined ? undefined : JSON.parse(JSON.stringify(value))
  for (const { way, value: other } of changes) {
    const [, inside, ...deeper] = way
    if (deeper.length > 0) throw new Error(`no fact stands as deep as ${way.join('.')}`)
    if (inside === undefined) top = other
    else {
      const entries = Object.entries(isThing(top) ? top : {}).filter(([key]) => key !== inside)
      if (other !== undefined) entries.push([inside, other])
      top = entries.length === 0 ? undefined : Object.fromEntries(entries)
    }
  }
  return top
}

/** A key with its value as lines of a file. */
function linesOf(pair: Pair): string {
  const own = parseDocument('')
  own.contents = new YAMLMap() as never
  const key = isScalar(pair.key) ? pair.key.value : pair.key
  ;(own.contents as unknown as YAMLMap).items.push(own.createPair(key, pair.value ?? null))
  const text = own.toString(options)
  return text.endsWith('\n') ? text : `${text}\n`
}

/**
 * Puts changes into the text of a YAML file. What does not change stays letter for letter: order, comments, the way it is written.
 */
export function editedYaml(text: string, changes: readonly Change[]): string {
  const document = parseDocument(text)
  const pairs = isMap(document.contents) ? (document.contents.items as Pair[]) : []
  const byKey = new Map<string, Change[]>()
  for (const change of changes) byKey.set(change.way[0] ?? '', [...(byKey.get(change.way[0] ?? '') ?? []), change])
  let edited = text
  const added: string[] = []
  const present = new Set(pairs.map(keyOf))
  for (const [key, own] of byKey) {
    const value = present.has(key) ? undefined : changedTop(undefined, own)
    if (value !== undefined) added.push(stringify({ [key]: value }, options))
  }
  // From the end, so that what stands before keeps its place.
  for (const pair of [...pairs].reverse()) {
    const own = byKey.get(keyOf(pair))
    const [from] = (pair.key as Node).range ?? []
    if (!own || from === undefined) continue
    const node = pair.value as Node | null
    const to = node?.range?.[2] ?? edited.indexOf('\n', from) + 1
    const value = changedTop(node?.toJS(document), own)
    if (value !== undefined) pair.value = saying(document, node, value)
    edited = edited.slice(0, from) + (value === undefined ? '' : linesOf(pair)) + edited.slice(to)
  }
  if (added.length === 0) return edited
  return `${edited === '' || edited.endsWith('\n') ? edited : `${edited}\n`}${added.join('')}`
}
