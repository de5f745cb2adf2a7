import type { Answer } from '#domain/search/finder.ts'
import type { SearchedFiles, SearchQuestion, SearchReply } from './protocol.ts'

/** Asks a finder that answers later. */
export interface Asker {
  /** The answer; `undefined` if a newer question came before it. Rejects once the finder has broken: open another one. */
  ask(query: string): Promise<Answer | undefined>
}

/** The part of a worker that is used here. */
export type SearchPort = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<SearchReply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

interface Waiting {
  readonly settle: (answer: Answer | undefined) => void
  readonly fail: (error: Error) => void
  readonly timer: ReturnType<typeof setTimeout>
}

/** A worker that is silent for so long has died without a word, in milliseconds: phones end what takes too much memory. */
const patience = 15_000

/** Opens a finder in a worker. Rejects where the worker or a file that it needs does not arrive whole; the worker is ended then. */
export function openAsker(worker: SearchPort, files: SearchedFiles): Promise<Asker> {
  const send = (question: SearchQuestion) => worker.postMessage(question)
  return new Promise((resolve, reject) => {
    let asked = 0
    let waiting: Waiting | undefined
    let broken: Error | undefined
    const heard = () => {
      const one = waiting
      clearTimeout(one?.timer)
      waiting = undefined
      return one
    }
    const fail = (message: string) => {
      broken = new Error(message)
      worker.terminate()
      heard()?.fail(broken)
      reject(broken)
    }
    const asker: Asker = {
      ask: (query) =>
        new Promise((settle, failed) => {
          heard()?.settle(undefined)
          if (broken) return failed(broken)
          const timer = setTimeout(() => fail('the search worker is silent'), patience)
          waiting = { settle, fail: failed, timer }
          asked++
          send({ kind: 'ask', number: asked, query })
        }),
    }
    worker.onerror = ({ message }) => fail(message || 'the search worker could not be started')
    worker.onmessage = ({ data }) => {
      if (data.kind === 'open') resolve(asker)
      else if (data.kind === 'failed') fail(data.message)
      else if (data.number === asked) heard()?.settle(data.answer)
    }
    send({ kind: 'open', files })
  })
}
