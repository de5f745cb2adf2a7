import { buildSite } from '../build-site.ts'

/** Builds a site and writes, as one line of JSON, how many seconds it took and how much memory at most (MB). */
const start = performance.now()
await buildSite()
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }))
