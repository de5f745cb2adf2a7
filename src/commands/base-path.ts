/** Where the finder lies on its host, from `BASE_PATH`: `/` or `/hilfe/`. */
export function basePath(): string {
  const path = (process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '')
  return path === '' ? '/' : `/${path}/`
}
