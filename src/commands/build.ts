import { buildSite, printBuildError } from './build-site.ts'

try {
  await buildSite()
} catch (error) {
  printBuildError(error)
  process.exitCode = 1
}
