import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type ContentFolder, within } from '#content/read.ts'
import { ImportError } from './file-text.ts'

/** Files are first written beside the content, into a folder of this name with the number of the process. */
const beginning = '.import-'

/** A file below the content folder, and its text. */
export interface WrittenFile {
  readonly path: string
  readonly text: string
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

const before = (made: string, path: string) => join(made, 'before', path)

/** The list of what is moved stands beside it: whoever finds the folder later knows what to put back. */
const journal = (made: string) => join(made, 'paths.json')

/** Puts back everything that was moved, wherever the moving ended. */
async function putBack(made: string, folder: ContentFolder, paths: readonly string[]): Promise<void> {
  for (const path of [...paths].reverse()) {
    const target = within(folder, path)
    const kept = await exists(before(made, path))
    if (kept || !(await exists(join(made, path)))) await rm(target, { recursive: true, force: true })
    if (kept) await rename(before(made, path), target)
  }
}

/** Moves what was made into its place. If that fails halfway, everything is put back as it was. */
export async function putInPlace(made: string, folder: ContentFolder, paths: readonly string[]): Promise<void> {
  const moved: string[] = []
  // Renamed when it is whole: what reads it later must not find half a list.
  await writeFile(`${journal(made)}.part`, JSON.stringify(paths))
  await rename(`${journal(made)}.part`, journal(made))
  try {
    for (const path of paths) {
      const target = within(folder, path)
      await mkdir(dirname(target), { recursive: true })
      await mkdir(dirname(before(made, path)), { recursive: true })
      moved.push(path)
      if (await exists(target)) await rename(target, before(made, path))
      await rename(join(made, path), target)
    }
  } catch (error) {
    await putBack(made, folder, moved.slice(0, -1))
    const [last] = moved.slice(-1)
    if (last !== undefined && (await exists(before(made, last)))) await rename(before(made, last), within(folder, last))
    throw error
  }
  await rm(journal(made))
}

/** A new folder of offers moves as a whole; every other file by itself. */
function unitOf(path: string): string {
  return path.startsWith('offers/') ? path.split('/').slice(0, 2).join('/') : path
}

/** Writes files: first all of them beside the content, then each into its place. */
export async function writeFiles(folder: ContentFolder, files: readonly WrittenFile[]): Promise<void> {
  if (files.length === 0) return
  const made = await mkdtemp(within(folder, `${beginning}${process.pid}-`))
  try {
    const units = [...new Set(files.map(({ path }) => unitOf(path)))]
    for (const unit of units) {
      // Files that the import knows nothing about stay: other languages, notes of editors.
      await mkdir(dirname(join(made, unit)), { recursive: true })
      if (await exists(within(folder, unit))) await cp(within(folder, unit), join(made, unit), { recursive: true })
    }
    for (const { path, text } of files) {
      await mkdir(dirname(join(made, path)), { recursive: true })
      await writeFile(join(made, path), text)
    }
    await putInPlace(made, folder, units)
  } finally {
    await rm(made, { recursive: true, force: true })
  }
}

function runs(number: number): boolean {
  try {
    process.kill(number, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Puts the content back in order where an import was stopped halfway. Throws an `ImportError` while another one runs. */
export async function mendStoppedImport(folder: ContentFolder): Promise<readonly string[]> {
  const remarks: string[] = []
  for (const name of await readdir(folder.path).catch((): string[] => [])) {
    if (!name.startsWith(beginning)) continue
    const made = within(folder, name)
    const [, number] = /^\.import-(\d+)-/.exec(basename(made)) ?? []
    if (number && Number(number) !== process.pid && runs(Number(number)))
      throw new ImportError(
        `In „${folder.name}“ läuft gerade ein anderer Import. Warten Sie, bis er fertig ist. Läuft keiner mehr, löschen Sie den Ordner „${folder.name}/${name}“ erst, wenn darin kein Ordner „before“ liegt.`,
      )
    const text = await readFile(journal(made), 'utf8').catch(() => undefined)
    if (text !== undefined) {
      await putBack(made, folder, JSON.parse(text) as string[])
      remarks.push(
        'Ein früherer Import wurde mittendrin beendet. Was er schon geändert hatte, steht wieder wie vorher.',
      )
    }
    await rm(made, { recursive: true, force: true })
  }
  return remarks
}
