import { useMemo } from 'preact/hooks'
import { qrDrawing } from '../qr.ts'

interface Props {
  /** What a camera reads. */
  text: string
  /** What it is, for those who do not see it. */
  label: string
}

/** A code for the camera of a phone: black on white on every screen, and on paper. */
export function QrCode({ text, label }: Props) {
  const { size, path } = useMemo(() => qrDrawing(text), [text])
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
