import type { DrawnPoint } from './data.ts'

/** The part of a drawing that is seen: its corner and its width. The height follows from the shape of the drawing. */
export interface View {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** A drawing, and how near one can come. */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** The narrowest view, in units of the drawing. */
  readonly nearest: number
}

const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), Math.max(least, most))

/** The height of a view. */
export function heightOf({ width }: Pick<View, 'width'>, sheet: Sheet): number {
  return (width * sheet.height) / sheet.width
}

/** The view that is nearest to this one and shows nothing but the sheet. */
export function clamped(view: View, sheet: Sheet): View {
  const width = between(view.width, Math.min(sheet.nearest, sheet.width), sheet.width)
  const height = heightOf({ width }, sheet)
  return {
    x: between(view.x, 0, sheet.width - width),
    y: between(view.y, 0, sheet.height - height),
    width,
  }
}

/** Moves the view over the sheet, by units of the drawing. */
export function moved(view: View, right: number, down: number, sheet: Sheet): View {
  return clamped({ ...view, x: view.x + right, y: view.y + down }, sheet)
}

/** Comes nearer (`factor` above 1) or goes away; what is under `at` stays there as far as the edges allow. */
export function zoomed(view: View, factor: number, at: DrawnPoint, sheet: Sheet): View {
  const width = between(view.width / factor, Math.min(sheet.nearest, sheet.width), sheet.width)
  const share = width / view.width
  return clamped({ x: at.x - (at.x - view.x) * share, y: at.y - (at.y - view.y) * share, width }, sheet)
}

/** The middle of a view. */
export function middleOf(view: View, sheet: Sheet): DrawnPoint {
  return { x: view.x + view.width / 2, y: view.y + heightOf(view, sheet) / 2 }
}

/** A view with this point in its middle. */
export function centred(at: DrawnPoint, width: number, sheet: Sheet): View {
  return clamped({ x: at.x - width / 2, y: at.y - heightOf({ width }, sheet) / 2, width }, sheet)
}

/** Whether a point is seen with some room round it (`edge`: share of the view). */
export function shows(view: View, { x, y }: DrawnPoint, sheet: Sheet, edge = 0): boolean {
  const height = heightOf(view, sheet)
  const room = edge * view.width
  return x >= view.x + room && x <= view.x + view.width - room && y >= view.y + room && y <= view.y + height - room
}

/** The narrowest view that shows all points with room round them; the whole sheet if there are none. */
export function fitting(points: readonly DrawnPoint[], sheet: Sheet): View {
  if (points.length === 0) return clamped({ x: 0, y: 0, width: sheet.width }, sheet)
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const across = Math.max(...xs) - Math.min(...xs)
  const down = Math.max(...ys) - Math.min(...ys)
  const width = Math.max(across, (down * sheet.width) / sheet.height, sheet.nearest) * 1.7
  const middle = { x: Math.min(...xs) + across / 2, y: Math.min(...ys) + down / 2 }
  return centred(middle, width, sheet)
}

/** `viewBox` of a view. Whole units tremble when somebody comes near, so there is one decimal. */
export function viewBox(view: View, sheet: Sheet): string {
  return [view.x, view.y, view.width, heightOf(view, sheet)].map((value) => value.toFixed(1)).join(' ')
}
