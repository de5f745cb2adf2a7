import { readable } from '#domain/sentences.ts'
import { spokenText } from '#domain/spoken-text.ts'
import { baseLanguage, type Locale } from '#domain/text.ts'

/** Some browsers write three letters, or other marks between them: `deu-DE`, `en_us`. */
const threeLetters: Readonly<Record<string, string>> = {
  deu: 'de',
  ger: 'de',
  eng: 'en',
  ara: 'ar',
  fas: 'fa',
  per: 'fa',
  ukr: 'uk',
  rus: 'ru',
  tur: 'tr',
}

function languageOfTag(tag: string): string {
  const [language = ''] = tag.toLowerCase().split(/[-_]/)
  return threeLetters[language] ?? language
}

/**
 * The voice of this device for a language. Only those that speak on the device: all others send the text to their maker. `undefined`
 * if there is none; a browser would then read it in any other language.
 */
export function voiceFor(voices: readonly SpeechSynthesisVoice[], locale: Locale): SpeechSynthesisVoice | undefined {
  const language = baseLanguage(locale)
  const own = voices.filter((voice) => voice.localService && languageOfTag(voice.lang) === language)
  return own.find((voice) => voice.default) ?? own[0]
}

function speech(): SpeechSynthesis | undefined {
  return (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis
}

/** How often voices are looked for again where the browser does not tell that they have come, in milliseconds. */
const lookAgain = 250
const looks = 8

/** Tells the voice for a language as soon as there is one. Answers a function that stops looking. */
export function watchVoice(locale: Locale, found: (voice: SpeechSynthesisVoice) => void): () => void {
  const synthesis = speech()
  if (!synthesis) return () => undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let left = looks
  const stop = () => {
    clearTimeout(timer)
    synthesis.removeEventListener?.('voiceschanged', look)
  }
  function look(): void {
    const voice = voiceFor(synthesis?.getVoices() ?? [], locale)
    clearTimeout(timer)
    if (voice) {
      stop()
      found(voice)
    } else if (left > 0) {
      left -= 1
      timer = setTimeout(look, lookAgain)
    }
  }
  // Safari before 16 never says so.
  synthesis.addEventListener?.('voiceschanged', look)
  look()
  return stop
}

/** A reading that goes on. */
export interface Reading {
  /** Stops after no more than a syllable; `resume` begins its sentence anew. On Android a browser's own pause is an end. */
  pause(): void
  resume(): void
  stop(): void
}

/** A voice may hang without a word: then the next sentence has its turn. In milliseconds, for so many letters. */
const patience = (letters: number) => 4000 + 200 * letters

/** Reads sentences one after the other. Tells which one is being read, and when all is over (`undefined`). */
export function readAloud(
  sentences: readonly string[],
  voice: SpeechSynthesisVoice,
  tell: (index: number | undefined) => void,
): Reading {
  const synthesis = speech()
  let next = 0
  /** Counts what was begun: what an earlier sentence still has to say is not heard. */
  let turn = 0
  let watchdog: ReturnType<typeof setTimeout> | undefined

  const quiet = () => {
    turn += 1
    clearTimeout(watchdog)
    synthesis?.cancel()
  }
  const stop = () => {
    quiet()
    removeEventListener('pagehide', stop)
    tell(undefined)
  }
  const speak = () => {
    quiet()
    const sentence = sentences[next]
    if (sentence === undefined || !synthesis) return stop()
    const own = turn
    const utterance = new SpeechSynthesisUtterance(spokenText(sentence))
    utterance.voice = voice
    utterance.lang = voice.lang
    const goOn = () => {
      if (own !== turn) return
      next += 1
      speak()
    }
    utterance.onend = goOn
    utterance.onerror = goOn
    watchdog = setTimeout(goOn, patience(sentence.length))
    tell(next)
    synthesis.speak(utterance)
  }
  addEventListener('pagehide', stop)
  speak()
  return { pause: quiet, resume: speak, stop }
}

/** A passage of the page: where it stands, and what it says. */
export interface Passage {
  readonly element: Element
  readonly range: Range
  readonly text: string
}

/** What is read as one passage, if nothing of the kind is inside it. */
const passages = 'h1, h2, h3, p, li, dt, dd, tr, address, summary'
/** What only makes sense on a screen, or is there twice. */
const silent =
  'button, [hidden], [aria-hidden="true"], .visually-hidden, .actions, .badges, .sources, .machine-notice, .beside, .silent'

function isSilent(node: Node, root: Element): boolean {
  for (let one = node.parentElement; one && one !== root; one = one.parentElement) {
    if (one.matches(silent)) return true
    if (one.tagName === 'DETAILS' && !(one as HTMLDetailsElement).open) return true
  }
  return false
}

function languageIn(element: Element): string {
  return languageOfTag(element.closest('[lang]')?.getAttribute('lang') ?? '')
}

/** The sentences of a part of the page in their order, each with the place where it stands. */
export function passagesOf(root: Element): Passage[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const blocks = new Map<Element, Text[]>()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(passages)
    if (!block || !root.contains(block) || isSilent(node, root)) continue
    // A paragraph in another language needs another voice; a name in the middle of a sentence does not.
    if (languageIn(block) !== languageIn(root)) continue
    const texts = blocks.get(block)
    if (texts) texts.push(node as Text)
    else blocks.set(block, [node as Text])
  }
  return [...blocks].flatMap(([element, texts]) => {
    const whole = texts.map(({ data }) => data).join('')
    let at = 0
    return readable(whole).flatMap((text) => {
      const from = at
      at += text.length
      if (!/[\p{L}\p{N}]/u.test(text)) return []
      const range = document.createRange()
      range.setStart(...placeIn(texts, from))
      range.setEnd(...placeIn(texts, at))
      return [{ element, range, text: text.trim() }]
    })
  })
}

/** The text node and the place in it that a place in all of them together is. */
function placeIn(texts: readonly Text[], place: number): [Text, number] {
  let left = place
  for (const text of texts) {
    if (left <= text.length) return [text, left]
    left -= text.length
  }
  const last = texts[texts.length - 1] as Text
  return [last, last.length]
}

/** The CSS Custom Highlight API, where a browser has it. */
interface Highlights {
  readonly CSS?: { readonly highlights?: { set(name: string, highlight: object): void; delete(name: string): void } }
  readonly Highlight?: new (range: Range) => object
}

/** Shows which sentence is being read: itself where the browser can, else the paragraph that it stands in. Answers a function that ends it. */
export function highlighted({ element, range }: Passage): () => void {
  const { CSS, Highlight } = globalThis as Highlights
  element.scrollIntoView?.({ block: 'nearest' })
  if (CSS?.highlights && Highlight) {
    const { highlights } = CSS
    highlights.set('being-read', new Highlight(range))
    return () => highlights.delete('being-read')
  }
  element.classList.add('being-read')
  return () => element.classList.remove('being-read')
}
