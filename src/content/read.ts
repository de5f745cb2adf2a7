import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import type { Problems } from './problems.ts'

/** Where content is read from, and how its files are called in sentences. */
export interface ContentFolder {
  /** Absolute path. */
  readonly path: string
  /** What editors call it: `content`. */
  readonly name: string
  /** Where what is not here is read from. */
  readonly above?: ContentFolder
  /** Offers that are not taken from above. */
  readonly without?: ReadonlySet<string>
}

/** A path below the content folder as it stands in sentences: `content/offers/x/offer.yaml`. */
export function nameOf(folder: ContentFolder, path: string): string {
  return [folder.name, ...relative(folder.path, path).split(/[\\/]/)].join('/')
}

/** Reads a text file; a missing one is `undefined`, as it often may be missing. So is one below what is not a folder. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

/** Names of folders or files in a folder, sorted; nothing if the folder is missing. Hidden ones are left out. */
export async function listFolder(path: string): Promise<string[]> {
  try {
    return (await readdir(path)).filter((name) => !name.startsWith('.')).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Parses YAML; a syntax mistake becomes a problem with its line. `firstLine` is where the text begins in its file. */
export function parseYaml(text: string, file: string, problems: Problems, firstLine = 1): unknown {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  for (const error of document.errors) {
    const { line } = lines.linePos(error.pos[0])
    problems.add(file, `Zeile ${line + firstLine - 1}`, yamlSentence(error.code, error.message))
    // What follows is an echo: the parser has lost its place.
    if (error.code !== 'DUPLICATE_KEY') break
  }
  return document.errors.length > 0 ? undefined : document.toJS()
}

function yamlSentence(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'Dieser Schlüssel steht schon weiter oben. Löschen Sie einen von beiden.'
  if (code === 'TAB_AS_INDENT') return 'Hier steht ein Tabulator. Rücken Sie mit Leerzeichen ein.'
  return `Das ist kein gültiges YAML (${message}). Oft fehlt ein Anführungszeichen um einen Text mit Doppelpunkt.`
}

/** Reads and parses a YAML file that must be there. */
export async function readYaml(folder: ContentFolder, path: string, problems: Problems): Promise<unknown> {
  const file = nameOf(folder, path)
  const text = await readText(path)
  if (text === undefined) {
    problems.add(file, '', 'Die Datei fehlt. Legen Sie sie an.')
    return undefined
  }
  return parseYaml(text, file, problems)
}

/** The two parts of a text file: front matter between `---` lines, and the text below. */
export interface FrontMatter {
  readonly data: unknown
  readonly body: string
  /** Line of the file on which the body begins. */
  readonly bodyLine: number
}

/** Splits front matter from text; a file without it is a problem. */
export function parseFrontMatter(text: string, file: string, problems: Problems): FrontMatter | undefined {
  const found = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(text)
  if (!found) {
    problems.add(
      file,
      'Zeile 1',
      'Der Kopf fehlt. Die Datei beginnt mit „---“, dann Titel und so weiter, dann wieder „---“.',
    )
    return undefined
  }
  const [, head = '', body = ''] = found
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length
  return { data: parseYaml(head, file, problems, 2), body, bodyLine }
}

/** Path of a file inside the content folder. */
export function within(folder: ContentFolder, ...parts: string[]): string {
  return join(folder.path, ...parts)
}
