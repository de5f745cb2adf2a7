/** Longer pieces are divided once more: some voices stop in the middle of them, and nobody finds the place again. */
const longest = 160

/** A mark that ends a sentence (Latin, Arabic, Persian and Urdu, Devanagari, Ethiopic), with the quotes and brackets that close after it. */
const end = /[.!?…؟۔।።፧]+["'”’“»)\]]*\s+/gu

/** What stands before a dot that ends nothing: one letter (`z. B.`), an ordinal (`1. Januar`), a short form. */
const noEnd =
  /(?:^|[^\p{L}\p{N}])(?:\p{L}|\p{N}{1,2}|Abs|Nr|Str|str|bzw|ca|usw|inkl|ggf|evtl|Tel|Art|Satz\. \p{N}|Dr|Co|e\.g|i\.e|etc|vgl|тел|вул|ул|напр|див|см|стр|руб|грн|örn|vb|bkz)\.$/u

/** Where a long sentence may be divided, the better places first. */
const breaks = [/[;:؛፤፣—–]\s+/gu, /[,،၊]\s+/gu, /\s+/gu]

/** Divides a text at the end of every match for which `ends` holds. */
function divided(text: string, pattern: RegExp, ends: (before: string) => boolean): string[] {
  const pieces: string[] = []
  let start = 0
  for (const found of text.matchAll(pattern)) {
    const index = found.index ?? 0
    const after = index + found[0].length
    if (after >= text.length || !ends(text.slice(start, index + found[0].trimEnd().length))) continue
    pieces.push(text.slice(start, after))
    start = after
  }
  if (start < text.length) pieces.push(text.slice(start))
  return pieces
}

/** The last place before `longest` where a sentence may be divided; its end if there is none. */
function placeToBreak(text: string): number {
  for (const pattern of breaks) {
    const places = [...text.matchAll(pattern)].map((found) => (found.index ?? 0) + found[0].length)
    const fitting = places.filter((place) => place <= longest && place >= longest / 4)
    const last = fitting[fitting.length - 1]
    if (last !== undefined) return last
  }
  return text.length
}

function shortened(sentence: string): string[] {
  const pieces: string[] = []
  let rest = sentence
  while (rest.length > longest) {
    const place = placeToBreak(rest)
    if (place >= rest.length) break
    pieces.push(rest.slice(0, place))
    rest = rest.slice(place)
  }
  return rest === '' ? pieces : [...pieces, rest]
}

/** The sentences of a text in any script, with the blanks behind them: put together they are the text again. */
export function sentences(text: string): string[] {
  return (text.match(/[^\n]*\n|[^\n]+/g) ?? []).flatMap((line) => divided(line, end, (before) => !noEnd.test(before)))
}

/** The sentences of a text, none of them too long to be read in one breath. */
export function readable(text: string): string[] {
  return sentences(text).flatMap(shortened)
}
