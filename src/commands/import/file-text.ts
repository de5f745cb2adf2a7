import { readFile, stat } from 'node:fs/promises'
import { fromWindows1252 } from './windows-1252.ts'

/** More than a whole state has; what is bigger is something else, or must come in parts. */
const mostMegabytes = 40

/** What a file says, and what the person who chose it should know about how it was read. */
export interface FileText {
  readonly text: string
  readonly remarks: readonly string[]
  /** It was saved in a way that has no letters but the Latin ones of western Europe. */
  readonly latinOnly?: boolean
}

/** A mistake in what was asked for, or a file that cannot be read at all: one German sentence. */
export class ImportError extends Error {}

function utf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be').decode(bytes) : undefined
}

/** The text of bytes. Older office programs write Windows-1252, which is read and said. */
export function decoded(bytes: Uint8Array, name: string): FileText {
  if (bytes.length === 0) throw new ImportError(`„${name}“ ist leer.`)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new ImportError(`„${name}“ ist eine Excel- oder ZIP-Datei. Speichern Sie die Tabelle als „CSV UTF-8“.`)
  const wide = utf16(bytes)
  if (wide === undefined && bytes.includes(0))
    throw new ImportError(`„${name}“ ist keine Textdatei: Sie enthält Nullzeichen. Vielleicht ist sie beschädigt.`)
  const text = wide === undefined ? narrow(bytes, name) : { text: wide, remarks: [] }
  const content = text.text.replace(/^\uFEFF/, '')
  if (content.trim() === '') throw new ImportError(`„${name}“ ist leer.`)
  if (/^\s*<(?:!doctype html|html|head|body)\b/i.test(content))
    throw new ImportError(`„${name}“ ist eine Webseite (HTML), keine Tabelle. Laden Sie die Datei selbst herunter.`)
  return { ...text, text: content }
}

function narrow(bytes: Uint8Array, name: string): FileText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remarks: [] }
  } catch {
    const text = fromWindows1252(bytes)
    if (text === undefined)
      throw new ImportError(
        `„${name}“ ist weder in UTF-8 noch in Windows-1252 gespeichert. Speichern Sie die Tabelle als „CSV UTF-8“.`,
      )
    const remark =
      'Die Datei ist nicht in UTF-8 gespeichert. Wir haben sie als Windows-1252 gelesen. Besser: als „CSV UTF-8“ speichern.'
    return { text, remarks: [remark], latinOnly: true }
  }
}

/** Reads a file that somebody chose. Throws an `ImportError` if it cannot be what we import. */
export async function fileText(path: string, name = path): Promise<FileText> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new ImportError(`Die Datei „${name}“ gibt es nicht.`)
  if (!found.isFile())
    throw new ImportError(`„${name}“ ist ein Ordner. Nennen Sie die Datei darin, zum Beispiel „${name}/services.csv“.`)
  const megabytes = Math.round(found.size / 1_000_000)
  if (megabytes > mostMegabytes)
    throw new ImportError(
      `„${name}“ hat ${megabytes} MB. Wir lesen höchstens ${mostMegabytes} MB. Teilen Sie die Datei, oder prüfen Sie, ob es die richtige ist.`,
    )
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new ImportError(
      `„${name}“ lässt sich nicht lesen (${error.code ?? error.message}). Dürfen Sie die Datei öffnen?`,
    )
  })
  return decoded(bytes, name)
}
