import { spawnSync } from 'node:child_process'

const program = 'pdftotext'
const advice = 'The tests of paper need pdftotext. Install it (Debian: sudo apt-get install -y poppler-utils).'

function run(name: string, args: readonly string[], input?: Buffer) {
  return spawnSync(name, args, {
    input,
    maxBuffer: 50_000_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/** Finds the program that reads PDF or installs Debian's. Throws a sentence that says what to install where neither works. */
export function ensurePdfReader(): void {
  const isThere = () => run(program, ['-v']).error === undefined
  if (isThere()) return
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', 'poppler-utils'])
  if (!isThere()) throw new Error(advice)
}

/** The text of each page of a PDF. */
export function pdfPages(pdf: Buffer): string[] {
  const { status, stdout, stderr } = run(program, ['-layout', '-', '-'], pdf)
  if (status !== 0) throw new Error(String(stderr))
  return stdout.toString().split('\f').slice(0, -1)
}

/**
 * A word as it can be compared with what was read from a PDF: there are no invisible marks, and an Arabic ligature may stand
 * for two letters in the wrong order, or for another form of one.
 */
const comparable = (word: string) => [...word.normalize('NFKC').replace(/ى/g, 'ي')].sort().join('')

/** The words of a text, apart from their order: a PDF tells where letters are, not which comes first. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set((text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(comparable))
}
