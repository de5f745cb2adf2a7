const codeInFragment = /^#([A-Za-z0-9_-]{2})$/

/** What a fragment asks for: the frozen code of an offer, nothing, or something that we do not know. */
export type CardAsked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'unknown' }

export function cardAsked(fragment: string): CardAsked {
  const [, code] = codeInFragment.exec(fragment) ?? []
  if (code) return { kind: 'code', code }
  return { kind: fragment.length > 1 ? 'unknown' : 'nothing' }
}

/** The fragment that asks for the card of an offer. */
export function cardFragment({ code }: { readonly code: string }): string {
  return `#${code}`
}
