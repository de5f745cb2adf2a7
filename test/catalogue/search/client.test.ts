import { describe, expect, it, vi } from 'vitest'
import { openAsker, type SearchPort } from '#catalogue/search/client.ts'
import type { SearchedFiles, SearchQuestion, SearchReply } from '#catalogue/search/protocol.ts'
import { anAnswer } from '#test/builders.ts'

const file = (name: string) => ({ url: `/data/${name}.json`, integrity: 'sha256-x' })
const files: SearchedFiles = {
  facts: file('facts'),
  common: file('search'),
  indexes: { uk: file('index.uk'), de: file('index.de') },
  lexicons: { uk: file('lexicon.uk'), de: file('lexicon.de'), en: file('lexicon.en') },
}

const answerTo = (query: string) => anAnswer({ query })

/** The page's end of a worker; the test speaks for the worker. */
function aPort() {
  const sent: SearchQuestion[] = []
  const terminate = vi.fn()
  const port: SearchPort = {
    onmessage: null,
    onerror: null,
    postMessage: (question: SearchQuestion) => void sent.push(question),
    terminate,
  }
  return {
    port,
    sent,
    terminate,
    says: (data: SearchReply) => port.onmessage?.({ data } as MessageEvent<SearchReply>),
    answers: (number: number, query: string) =>
      port.onmessage?.({ data: { kind: 'answer', number, answer: answerTo(query) } } as MessageEvent<SearchReply>),
    breaks: (message: string) => port.onerror?.({ message } as ErrorEvent),
  }
}

async function opened() {
  const worker = aPort()
  const opening = openAsker(worker.port, files)
  worker.says({ kind: 'open' })
  return { ...worker, asker: await opening }
}

describe('opening a finder', () => {
  it('names the files that the worker needs, and waits until it has them', async () => {
    const { port, sent, says } = aPort()
    const settled = vi.fn()
    const opening = openAsker(port, files).then(settled)
    expect(sent).toEqual([{ kind: 'open', files }])
    await Promise.resolve()
    expect(settled).not.toHaveBeenCalled()
    says({ kind: 'open' })
    await opening
    expect(settled).toHaveBeenCalledOnce()
  })

  it('fails with the reason of the worker, which is ended then', async () => {
    const { port, says, terminate } = aPort()
    const opening = openAsker(port, files)
    says({ kind: 'failed', message: 'could not load /data/index.uk.json' })
    await expect(opening).rejects.toThrow('could not load /data/index.uk.json')
    expect(terminate).toHaveBeenCalledOnce()
  })

  it.each([
    { what: 'with its reason', message: 'Unexpected token', says: 'Unexpected token' },
    {
      what: 'in words of its own where there is no reason',
      message: '',
      says: 'the search worker could not be started',
    },
  ])('fails if the worker does not arrive, $what', async ({ message, says }) => {
    const { port, breaks, terminate } = aPort()
    const opening = openAsker(port, files)
    breaks(message)
    await expect(opening).rejects.toThrow(says)
    expect(terminate).toHaveBeenCalledOnce()
  })
})

describe('a finder that is asked', () => {
  it('answers', async () => {
    const { asker, sent, answers } = await opened()
    const answer = asker.ask('Miete')
    expect(sent.at(-1)).toEqual({ kind: 'ask', number: 1, query: 'Miete' })
    answers(1, 'Miete')
    expect(await answer).toEqual(answerTo('Miete'))
  })

  it('answers one question after the other', async () => {
    const { asker, answers } = await opened()
    for (const [index, query] of ['Miete', 'Miete', 'Kita'].entries()) {
      const answer = asker.ask(query)
      answers(index + 1, query)
      expect(await answer).toEqual(answerTo(query))
    }
  })

  it('answers only the newest question; to the older ones it says nothing, at once', async () => {
    const { asker, answers } = await opened()
    const older = ['M', 'Mi', 'Mie'].map((query) => asker.ask(query))
    const newest = asker.ask('Miet')
    expect(await Promise.all(older)).toEqual([undefined, undefined, undefined])
    answers(4, 'Miet')
    expect(await newest).toEqual(answerTo('Miet'))
  })

  it('never takes the late answer to an older question for that to the newest', async () => {
    const { asker, answers } = await opened()
    const older = asker.ask('Miete')
    const newest = asker.ask('Kita')
    answers(1, 'Miete')
    answers(2, 'Kita')
    expect(await older).toBeUndefined()
    expect(await newest).toEqual(answerTo('Kita'))
  })

  it('is not upset by an answer for which nobody waits', async () => {
    const { asker, answers } = await opened()
    answers(0, '')
    const first = asker.ask('Miete')
    answers(1, 'Miete')
    answers(1, 'Miete')
    await first
    const second = asker.ask('Kita')
    answers(2, 'Kita')
    expect(await second).toEqual(answerTo('Kita'))
  })
})

describe('a finder that breaks after it was opened', () => {
  const ways = [
    { how: 'because it throws', happens: ({ breaks }: Pick<Broken, 'breaks'>) => breaks('out of memory') },
    {
      how: 'and says so',
      happens: ({ says }: Pick<Broken, 'says'>) => says({ kind: 'failed', message: 'out of memory' }),
    },
  ]
  type Broken = Awaited<ReturnType<typeof opened>>

  it.each(ways)('rejects the question that waits, $how, and is ended', async ({ happens }) => {
    const broken = await opened()
    const waiting = broken.asker.ask('Miete')
    happens(broken)
    await expect(waiting).rejects.toThrow('out of memory')
    expect(broken.terminate).toHaveBeenCalledOnce()
  })

  it.each(ways)('rejects every later question, $how, and asks the worker no more', async ({ happens }) => {
    const broken = await opened()
    happens(broken)
    await expect(broken.asker.ask('Miete')).rejects.toThrow('out of memory')
    await expect(broken.asker.ask('Kita')).rejects.toThrow('out of memory')
    expect(broken.sent.filter(({ kind }) => kind === 'ask')).toEqual([])
  })

  it('is given up when it has been silent for long, and not before', async () => {
    vi.useFakeTimers()
    try {
      const silent = await opened()
      const waiting = silent.asker.ask('Miete')
      const rejected = expect(waiting).rejects.toThrow('silent')
      await vi.advanceTimersByTimeAsync(10_000)
      expect(silent.terminate).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(10_000)
      await rejected
      expect(silent.terminate).toHaveBeenCalledOnce()
    } finally {
      vi.useRealTimers()
    }
  })

  it('is not given up for a question that was answered', async () => {
    vi.useFakeTimers()
    try {
      const { asker, answers, terminate } = await opened()
      const answer = asker.ask('Miete')
      answers(1, 'Miete')
      await answer
      await vi.advanceTimersByTimeAsync(60_000)
      expect(terminate).not.toHaveBeenCalled()
    } finally {
      vi.useRealTimers()
    }
  })

  it('leaves alone what was answered or overtaken before', async () => {
    const broken = await opened()
    const answered = broken.asker.ask('Miete')
    broken.answers(1, 'Miete')
    const overtaken = broken.asker.ask('Kit')
    const waiting = broken.asker.ask('Kita')
    broken.breaks('out of memory')
    await expect(waiting).rejects.toThrow('out of memory')
    expect(await answered).toEqual(answerTo('Miete'))
    expect(await overtaken).toBeUndefined()
  })
})
