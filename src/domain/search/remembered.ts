/** Words are looked for, sentences tell of a life. */
const mostWords = 4

/** Whether a question may be remembered for its owner: never a sentence. Whoever takes up the phone next could read it. */
export function mayBeRemembered(query: string): boolean {
  return query.trim().split(/\s+/).length <= mostWords
}
