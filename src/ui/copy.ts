/** What a person can copy by hand if the program cannot. */
type Field = HTMLInputElement | HTMLTextAreaElement

/** Copies the text of a field. Answers whether it worked; if not, the text is marked, so that it can be copied by hand. */
export async function copyFrom(field: Field): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    // Old browsers have no clipboard, and programs inside programs may not use it.
  }
  field.focus()
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  }
}
