import type { CardLine } from '#domain/card.ts'
import type { PhrasePiece } from '#domain/phrase-book.ts'
import type { Locale } from '#domain/text.ts'
import { directionOf, languageTag } from '#i18n/languages.ts'

interface Props {
  lines: readonly CardLine[]
  /** The language under the German one, if there is one. */
  ownLocale: Locale | undefined
}

/** Runs its own way on a page that runs the other, and is never translated by a browser: it is what the clerk must read. */
const german = { lang: 'de', dir: 'ltr', TRANSLATE: 'no' } as const

/** What a card says: German large, one's own language under it. */
export function CardLines({ lines, ownLocale }: Props) {
  const own = ownLocale && { lang: languageTag(ownLocale), dir: directionOf(ownLocale) }
  return (
    <>
      {lines.map((line) => (
        <span key={line.id} class="card-line">
          <span class="card-german" {...german}>
            <Pieces pieces={line.german} />
          </span>
          {own && (
            <span class="card-own" {...own}>
              <Pieces pieces={line.own} />
            </span>
          )}
          {line.papers?.map((paper) => (
            <span key={paper.id} class="card-paper">
              <span class="card-german" {...german}>
                ✓ {paper.german}
              </span>
              {own && (
                <span class="card-own" {...own}>
                  {paper.own}
                </span>
              )}
            </span>
          ))}
        </span>
      ))}
    </>
  )
}

function Pieces({ pieces }: { pieces: readonly PhrasePiece[] }) {
  return (
    <>
      {pieces.map(({ text, gap }) =>
        gap ? (
          <bdi key={gap} class="card-gap">
            {text}
          </bdi>
        ) : (
          text
        ),
      )}
    </>
  )
}
