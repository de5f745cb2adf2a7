import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** How a command ended. */
interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command of ours as somebody at a terminal does. */
export function command(
  name: string,
  args: readonly string[],
  { stdin = '', env = {} }: { readonly stdin?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  return new Promise((done) => {
    const options = { cwd: root, env: { ...process.env, ...env } }
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', `src/commands/${name}.ts`, ...args],
      options,
      (error, stdout, stderr) => done({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    )
    // A command that fails at once may not wait for what it is told.
    child.stdin?.on('error', () => {})
    child.stdin?.end(stdin)
  })
}
