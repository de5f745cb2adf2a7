import { type Intercept, type SiteServer, serveSite as serve } from '#commands/site-server.ts'

export type { SiteServer } from '#commands/site-server.ts'

/** Serves a built site to a test: most of its files are asked for once, and not worth the time of the best compression. */
export function serveSite(
  folder: string,
  options: { readonly base?: string; readonly intercept?: Intercept } = {},
): Promise<SiteServer> {
  return serve(folder, { ...options, quality: 5 })
}
