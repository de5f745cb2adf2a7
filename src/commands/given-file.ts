import { readFile, stat } from 'node:fs/promises'
import { Slip } from './run-command.ts'

/** A file that somebody named: what it says, without the byte order mark. Throws with a German sentence if it cannot be read; `advice` says what helps if it is too large. */
export async function givenFile(path: string, mostMegabytes: number, advice = ''): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Slip(`${path}: Diese Datei gibt es nicht.`)
  if (!found.isFile()) throw new Slip(`${path} ist keine Datei. Nennen Sie die Datei selbst.`)
  const megabytes = Math.ceil(found.size / 1_000_000)
  if (megabytes > mostMegabytes)
    throw new Slip(
      `${path} ist zu groß (${megabytes} MB). Wir lesen höchstens ${mostMegabytes} MB.${advice && ` ${advice}`}`,
    )
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES' || error.code === 'EPERM')
      throw new Slip(`${path} lässt sich nicht lesen. Prüfen Sie, ob Sie die Datei öffnen dürfen.`)
    throw error
  })
  return text.replace(/^\uFEFF/, '')
}
