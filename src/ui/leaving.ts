import { type ShiftPresses, shiftPresses, wantsToLeave } from '#domain/three-shifts.ts'

/**
 * "Leave now": a small script of its own on every page, so that it works before the rest of the program has arrived, and
 * where it never does. The platform lets nobody delete history entries, therefore: back to the first entry of this
 * document, cut off what came after it, replace it. Whatever entries of ours remain stay white and lead away again.
 */
const root = document.documentElement
/** Stands in the tab's own storage after somebody has left, until they come anew. */
const leftMark = 'left'
/** The same words as in `visit.ts` and `consultation-mark.ts`: a file that both import would be one more on the way. */
const privateMark = 'private'
const consultation = 'consultation'
const exit = root.dataset.exit ?? 'about:blank'

/** How long the history may take for its two steps, in milliseconds; slow phones need more than one second. */
const patience = 3000

function leaveMark(): void {
  try {
    sessionStorage.setItem(leftMark, '')
    sessionStorage.removeItem(consultation)
    // Private mode stays on in this tab; what was read in it does not.
    if (sessionStorage.getItem(privateMark) !== null) sessionStorage.setItem(privateMark, '')
  } catch {
    // Where nothing can be stored, leaving works all the same; only Back is not watched.
  }
}

function hasLeft(): boolean {
  try {
    return sessionStorage.getItem(leftMark) !== null
  } catch {
    return false
  }
}

/** White and silent, without a word in the page, and no telling name in the tab. */
function cover(): void {
  // Whatever ends with the page ends now: the harmless one may be long on its way, and voices would go on.
  dispatchEvent(new Event('pagehide'))
  root.textContent = ''
  root.append(document.createElement('head'))
  document.title = '\u00a0'
  // The pages of the finder may still be at work in this document.
  Object.defineProperty(document, 'title', { get: () => '', set: () => undefined, configurable: true })
}

/** How many entries lie before this one in the tab, so that leaving can go back to the first of them; and where it is. */
let depth = 0
let here = location.href

/** Notes in each entry how deep it lies. Those that links within a page make (`#papers`) come without a note. */
function count(): void {
  const noted: number | undefined = history.state?.depth
  depth = noted ?? (here === location.href ? depth : depth + 1)
  if (noted === undefined) history.replaceState({ depth }, '')
  here = location.href
}
count()
addEventListener('hashchange', count)

/** Whether the way out has been begun; whether it is done but for the harmless page. */
let leaving = false
let gone = false

function goAway(): void {
  gone = true
  location.replace(exit)
}

function leave(): void {
  if (leaving) {
    // The harmless page does not come, or somebody has come back from it.
    if (gone) goAway()
    return
  }
  leaving = true
  count()
  leaveMark()
  cover()
  if (depth === 0) {
    goAway()
    return
  }
  const cutOff = () => {
    history.pushState(null, '')
    history.back()
  }
  const steps = [cutOff, goAway]
  const follow = (event: PopStateEvent) => {
    event.stopImmediatePropagation()
    // A step that comes after all would only hold up the harmless page, which is on its way.
    if (!gone) steps.shift()?.()
  }
  addEventListener('popstate', follow, true)
  setTimeout(() => {
    // Whoever asks twice for the harmless page waits twice.
    if (!gone) goAway()
  }, patience)
  // Browsers forget the first entries of a long history: what is left is all ours then.
  history.go(-Math.min(depth, history.length - 1))
}

let presses: ShiftPresses = []

addEventListener(
  'keydown',
  (event) => {
    presses = shiftPresses(presses, event, event.timeStamp)
    if (wantsToLeave(presses)) leave()
  },
  true,
)
addEventListener(
  'pointerdown',
  () => {
    presses = []
  },
  true,
)
addEventListener(
  'click',
  (event) => {
    count()
    // The document itself has none to look for.
    if (!(event.target as Partial<Element>).closest?.('[data-leave]')) return
    event.preventDefault()
    leave()
  },
  true,
)

/** Shows the page again, unless somebody has left it. */
function comeBack(): void {
  if (hasLeft()) leave()
  else root.style.visibility = ''
}
// A page that the browser keeps for Back must not be painted before it is known whether somebody has left.
addEventListener('pagehide', () => {
  root.style.visibility = 'hidden'
})
addEventListener(
  'pageshow',
  (event) => {
    if (!event.persisted) return
    comeBack()
    // Nothing else of the page may lead elsewhere.
    if (leaving) event.stopImmediatePropagation()
  },
  true,
)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') comeBack()
})

if (hasLeft()) {
  // Whoever comes anew, and not by Back, starts anew. The newer way to ask is not known to Safari 14.
  if (performance.navigation.type === 0) sessionStorage.removeItem(leftMark)
  // Elsewhere `unseen-script.ts` has led away already, unless a host forbids it.
  else leave()
}
