/** The one part of the web platform that the domain uses: reading and writing the query of an address. Node has it too. */
declare class URLSearchParams {
  constructor(text?: string)
  get(name: string): string | null
  set(name: string, value: string): void
  toString(): string
}
