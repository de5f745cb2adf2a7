import type { Block } from '#domain/text.ts'
import { Prose } from './Prose.tsx'

interface Props {
  blocks: readonly Block[]
}

/** Paragraphs and lists of a longer text. */
export function Blocks({ blocks }: Props) {
  return (
    <>
      {blocks.map((block, index) => {
        if (block.kind === 'paragraph')
          return (
            <p key={index}>
              <Prose text={block.text} />
            </p>
          )
        const items = block.items.map((item) => (
          <li key={item}>
            <Prose text={item} />
          </li>
        ))
        return block.ordered ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>
      })}
    </>
  )
}
