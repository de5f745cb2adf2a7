import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { cacheRules } from '#prerender/security.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}
const compressible = /^(?:text|application)\/|svg/

/** Stands between the request and the site: answers itself (and says so), or leaves it to the site. For tests of broken networks. */
export type Intercept = (request: IncomingMessage, response: ServerResponse) => boolean

export interface SiteServer {
  /** `http://127.0.0.1:4173` */
  readonly origin: string
  close(): Promise<void>
}

interface Options {
  readonly port?: number
  /** Where the finder lies on the host: `/` or `/hilfe/`. */
  readonly base?: string
  readonly intercept?: Intercept
  /** How hard Brotli tries, up to 11: hosts that compress beforehand take the time, those that do it as they answer take 5. */
  readonly quality?: number
}

/** A `_headers` file as the build writes it: headers by path pattern (`/*`, `/assets/*`). */
function parseHeaders(text: string): { prefix: string; name: string; value: string }[] {
  const rules: { prefix: string; name: string; value: string }[] = []
  let prefix = ''
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) prefix = line.replace(/\*$/, '')
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? []
    if (name && value) rules.push({ prefix, name, value })
  }
  return rules
}

/** The file that a path below the base asks for; folders answer with their index. */
async function findFile(folder: string, path: string): Promise<{ path: string; bytes: Buffer } | undefined> {
  for (const candidate of [path, join(path, 'index.html')]) {
    if (candidate === '' || candidate.endsWith('/')) continue
    try {
      return { path: candidate, bytes: await readFile(join(folder, candidate)) }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'ENOENT' && code !== 'EISDIR' && code !== 'ENOTDIR') throw error
    }
  }
  return undefined
}

/** Path below the base, without tricks; `undefined` if it is not below it. */
function pathBelow(base: string, url: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
    return path.startsWith(base) ? path.slice(base.length) : undefined
  } catch {
    return undefined
  }
}

/**
 * Serves a built site as a real host would: production headers, compression, `404.html`, no redirects between
 * `/de/find` and `/de/find/`. Port 0 takes any free one.
 */
export async function serveSite(
  folder: string,
  { port = 0, base = '/', intercept, quality = 11 }: Options = {},
): Promise<SiteServer> {
  const rules = parseHeaders(await readFile(join(folder, '_headers'), 'utf8'))
  const compressed = new Map<string, Buffer>()

  const shrink = async (bytes: Buffer, etag: string, encoding: 'br' | 'gzip') => {
    const key = etag + encoding
    const known = compressed.get(key)
    if (known) return known
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
    const small = encoding === 'br' ? await brotli(bytes, { params }) : await zip(bytes)
    compressed.set(key, small)
    return small
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const path = pathBelow(base, request.url ?? '/')
    let found = path === undefined ? undefined : await findFile(folder, path)
    const status = found ? 200 : 404
    if (!found) {
      const locale = /^[a-z-]+(?=\/)/.exec(path ?? '')?.[0]
      found = (locale && (await findFile(folder, `${locale}/404.html`))) || (await findFile(folder, '404.html'))
    }
    const bytes = found?.bytes ?? Buffer.from('404')
    const type = types[extname(found?.path ?? '.txt')] ?? 'application/octet-stream'
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`
    const headers: Record<string, string> = {
      'Content-Type': type,
      ETag: etag,
      'Cache-Control': cacheRules.other,
      Vary: 'Accept-Encoding',
    }
    for (const { prefix, name, value } of rules) if (`${base}${path ?? ''}`.startsWith(prefix)) headers[name] = value
    if (status === 200 && request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end()
      return
    }
    const accepted = request.headers['accept-encoding'] ?? ''
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
    const useEncoding = encoding && compressible.test(type)
    if (useEncoding) headers['Content-Encoding'] = encoding
    const body = useEncoding ? await shrink(bytes, etag, encoding) : bytes
    response.writeHead(status, { ...headers, 'Content-Length': body.length })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  const server: Server = createServer((request, response) => {
    if (intercept?.(request, response)) return
    answer(request, response).catch((error: unknown) => {
      console.error(error)
      response.writeHead(500).end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
