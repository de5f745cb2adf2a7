import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { DrawnPoint } from '#domain/map/data.ts'
import { centred, middleOf, moved, type Sheet, shows, type View, viewBox, zoomed } from '#domain/map/view.ts'

/** A map that nobody has measured yet is as wide as on a cheap phone, in pixels. */
const unmeasured = 328
/** A step of the keys and buttons. */
const step = 1.6
/** A step of the arrow keys, as a share of the view. */
const stride = 0.15
/** A finger that moves less than this taps, in pixels. */
const tap = 8

/** Names and markers are arranged anew so often for each doubling, and never for a nearer view than this: they would meet. */
const levels = 4
const levelOf = (unit: number) => Math.ceil(levels * Math.log2(unit))

/** What buttons, and a page that knows a place, do with the map. */
export interface MapControls {
  /** Units of the drawing to a pixel, in steps: what lies too near to each other is told by it. */
  readonly unit: number
  nearer(): void
  farther(): void
  /** Back to what was seen first. */
  start(): void
  /** Brings a point into the middle; `width` says how near. */
  look(at: DrawnPoint, width?: number): void
}

/** Two fingers, or one: where they are on the screen. */
type Fingers = ReadonlyMap<number, { readonly x: number; readonly y: number }>

function middleOfFingers(fingers: Fingers): DrawnPoint {
  const all = [...fingers.values()]
  const sum = all.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 })
  return { x: sum.x / all.length, y: sum.y / all.length }
}

function spread(fingers: Fingers): number {
  const [a, b] = [...fingers.values()]
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
}

/**
 * Moves the map by fingers, mouse, wheel and keys. While it moves nothing is rendered: the `viewBox` is changed, and one custom
 * property that keeps markers and names at their size.
 */
export function useMapView(svg: RefObject<SVGSVGElement | null>, sheet: Sheet, home: View): MapControls {
  const view = useRef(home)
  const width = useRef(unmeasured)
  const [level, setLevel] = useState(() => levelOf(home.width / unmeasured))

  const actions = useMemo(() => {
    let frame = 0
    const draw = () => {
      frame = 0
      const drawn = svg.current
      if (!drawn) return
      const unit = view.current.width / width.current
      drawn.setAttribute('viewBox', viewBox(view.current, sheet))
      drawn.style.setProperty('--map-unit', unit.toFixed(4))
      drawn.dataset.live = view.current.width < home.width * 0.98 ? 'near' : 'far'
      setLevel(levelOf(unit))
    }
    const go = (next: View) => {
      view.current = next
      if (frame === 0) frame = requestAnimationFrame(draw)
    }
    const zoom = (factor: number, at = middleOf(view.current, sheet)) => go(zoomed(view.current, factor, at, sheet))
    return {
      draw,
      go,
      zoom,
      nearer: () => zoom(step),
      farther: () => zoom(1 / step),
      start: () => go(home),
      look: (at: DrawnPoint, wide = view.current.width) => go(centred(at, wide, sheet)),
      stop: () => cancelAnimationFrame(frame),
    }
  }, [sheet, home])

  useEffect(() => {
    const drawn = svg.current
    if (!drawn) return
    const { go, zoom } = actions
    const fingers = new Map<number, { x: number; y: number }>()
    let travelled = 0

    const measure = () => {
      width.current = drawn.getBoundingClientRect().width || unmeasured
      actions.draw()
    }
    const unit = () => view.current.width / width.current
    /** The point of the drawing that lies under a point of the window. */
    const under = ({ x, y }: DrawnPoint): DrawnPoint => {
      const { left, top } = drawn.getBoundingClientRect()
      return { x: view.current.x + (x - left) * unit(), y: view.current.y + (y - top) * unit() }
    }
    const touch = (event: PointerEvent) => {
      if (event.button !== 0) return
      if (fingers.size === 0) travelled = 0
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    }
    const lift = (event: PointerEvent) => {
      fingers.delete(event.pointerId)
    }
    const drag = (event: PointerEvent) => {
      if (!fingers.has(event.pointerId)) return
      // A mouse that was let go outside the map has told nobody.
      if (event.buttons === 0) return lift(event)
      const before = middleOfFingers(fingers)
      const apart = spread(fingers)
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
      const now = middleOfFingers(fingers)
      travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y) + Math.abs(spread(fingers) - apart)
      if (travelled < tap) return
      // Only now: a captured pointer would take the click from the link below it.
      if (!drawn.hasPointerCapture(event.pointerId)) drawn.setPointerCapture(event.pointerId)
      let next = moved(view.current, (before.x - now.x) * unit(), (before.y - now.y) * unit(), sheet)
      if (apart > 0) next = zoomed(next, spread(fingers) / apart, under(now), sheet)
      go(next)
    }
    /** Whoever has dragged the map did not mean the link under the finger. */
    const click = (event: Event) => {
      if (travelled < tap) return
      travelled = 0
      event.preventDefault()
      event.stopPropagation()
    }
    const pinch = (event: TouchEvent) => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault()
    }
    /** The wheel belongs to the page, unless somebody is on the map or holds Ctrl (which is also how touch pads tell a pinch). */
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !drawn.parentElement?.contains(document.activeElement)) return
      event.preventDefault()
      zoom(
        Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002)),
        under({ x: event.clientX, y: event.clientY }),
      )
    }
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const way = view.current.width * stride
      const keys: Record<string, () => void> = {
        ArrowLeft: () => go(moved(view.current, -way, 0, sheet)),
        ArrowRight: () => go(moved(view.current, way, 0, sheet)),
        ArrowUp: () => go(moved(view.current, 0, -way, sheet)),
        ArrowDown: () => go(moved(view.current, 0, way, sheet)),
        '+': actions.nearer,
        '=': actions.nearer,
        '-': actions.farther,
        '−': actions.farther,
        '0': actions.start,
      }
      const act = keys[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    /** A marker that gets the focus is shown. */
    const focus = (event: FocusEvent) => {
      const { x, y } = (event.target as SVGElement).dataset
      if (x === undefined || y === undefined) return
      const at = { x: Number(x), y: Number(y) }
      if (!shows(view.current, at, sheet, 0.08)) actions.look(at)
    }
    const around = drawn.parentElement
    const size = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure)
    size?.observe(drawn)
    measure()
    drawn.addEventListener('pointerdown', touch)
    drawn.addEventListener('pointermove', drag)
    drawn.addEventListener('pointerup', lift)
    drawn.addEventListener('pointercancel', lift)
    drawn.addEventListener('click', click, true)
    drawn.addEventListener('touchmove', pinch, { passive: false })
    drawn.addEventListener('wheel', wheel, { passive: false })
    around?.addEventListener('keydown', key)
    // On the drawing itself this would make it a nameless stop of the keyboard in Chromium.
    around?.addEventListener('focusin', focus)
    return () => {
      actions.stop()
      size?.disconnect()
      drawn.removeEventListener('pointerdown', touch)
      drawn.removeEventListener('pointermove', drag)
      drawn.removeEventListener('pointerup', lift)
      drawn.removeEventListener('pointercancel', lift)
      drawn.removeEventListener('click', click, true)
      drawn.removeEventListener('touchmove', pinch)
      drawn.removeEventListener('wheel', wheel)
      around?.removeEventListener('keydown', key)
      around?.removeEventListener('focusin', focus)
    }
  }, [actions, sheet])

  return { ...actions, unit: 2 ** (level / levels) }
}
