import { type Finder, openFinder } from '#domain/search/finder.ts'
import { loadFinderParts } from './load.ts'
import type { SearchQuestion, SearchReply } from './protocol.ts'

/**
 * The search worker: keeps the finder off the thread that listens to keys. The newest question wins: while the finder answers,
 * messages gather; only the last of them is answered.
 */
let finder: Finder | undefined
let newest: Extract<SearchQuestion, { kind: 'ask' }> | undefined

function reply(message: SearchReply): void {
  postMessage(message)
}

function answerNewest(): void {
  if (!finder || !newest) return
  const { number, query } = newest
  newest = undefined
  reply({ kind: 'answer', number, answer: finder.ask(query) })
}

addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
  if (data.kind === 'ask') {
    newest = data
    // Questions that are waiting already are heard first.
    setTimeout(answerNewest)
    return
  }
  loadFinderParts(data.files)
    .then((parts) => {
      finder = openFinder(parts)
      finder.warm()
      reply({ kind: 'open' })
      answerNewest()
    })
    .catch((error: unknown) => reply({ kind: 'failed', message: String(error) }))
})
