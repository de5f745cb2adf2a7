import { readFileSync } from 'node:fs'
import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { serveSite } from './site.ts'

/** What broken networks answer with. */
export const faults = [
  'login page',
  'redirect to a login page',
  'half the file',
  'error 500',
  'cut connection',
] as const
export type Fault = (typeof faults)[number]

/** Which files are broken, by their path; all, unless said otherwise. */
type Which = (path: string) => boolean

/** A site on one address whose edition changes, behind a network that breaks. */
export interface UnsteadySite {
  readonly origin: string
  /** Puts another built folder in the place of the site. */
  publish(folder: string): void
  breakNetwork(fault: Fault, which?: Which): void
  mendNetwork(): void
  close(): Promise<void>
}

const loginPath = '/hotspot/login'

function answerWithLoginPage(response: ServerResponse): void {
  response
    .writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' })
    .end('<!doctype html><title>WLAN</title><h1>Please sign in</h1>')
}

function answerWith(fault: Fault, path: string, folder: string, response: ServerResponse): void {
  switch (fault) {
    case 'login page':
      answerWithLoginPage(response)
      return
    case 'redirect to a login page':
      response.writeHead(302, { Location: loginPath }).end()
      return
    case 'half the file': {
      // It may be kept, as the whole file might: the next try must not believe the browser's copy.
      const bytes = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path))
      response.writeHead(200, { 'Cache-Control': 'public, max-age=86400' }).end(bytes.subarray(0, bytes.length / 2))
      return
    }
    case 'error 500':
      response.writeHead(500).end()
      return
    case 'cut connection':
      response.writeHead(200, { 'Content-Length': 100_000 }).write('{')
      response.destroy()
  }
}

/** Answers with what another server says. */
function pass(from: IncomingMessage, to: ServerResponse, origin: string): void {
  request(origin + from.url, { method: from.method, headers: from.headers }, (answer) => {
    to.writeHead(answer.statusCode ?? 500, answer.headers)
    answer.pipe(to)
  })
    .on('error', () => to.destroy())
    .end()
}

/** Serves several built folders on one address, one at a time. */
export async function serveUnsteadily(...folders: readonly [string, ...string[]]): Promise<UnsteadySite> {
  const [first] = folders
  let published = first
  let broken: { fault: Fault; which: Which } | undefined
  const servers = new Map(
    await Promise.all(folders.slice(1).map(async (folder) => [folder, await serveSite(folder)] as const)),
  )
  const front = await serveSite(first, {
    intercept(incoming, response) {
      const { pathname } = new URL(incoming.url ?? '/', 'http://localhost')
      const other = servers.get(published)
      if (pathname === loginPath) answerWithLoginPage(response)
      else if (broken?.which(pathname)) answerWith(broken.fault, pathname, published, response)
      else if (other) pass(incoming, response, other.origin)
      else return false
      return true
    },
  })
  return {
    origin: front.origin,
    publish(folder) {
      published = folder
    },
    breakNetwork(fault, which = () => true) {
      broken = { fault, which }
    },
    mendNetwork() {
      broken = undefined
    },
    async close() {
      for (const server of [front, ...servers.values()]) await server.close()
    },
  }
}
