import { basePath } from './base-path.ts'
import { buildSite, printBuildError } from './build-site.ts'
import { serveSite } from './site-server.ts'

const port = Number(process.env.PORT ?? 4173)

try {
  await buildSite()
  const { origin } = await serveSite(process.env.OUT_DIR ?? 'dist', { port, base: basePath() })
  console.log(`\n  ${origin}${basePath()}\n`)
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (taken) console.error(`Port ${port} is taken. Stop the other program, or choose another port: PORT=4174 npm start`)
  else printBuildError(error)
  process.exitCode = 1
}
