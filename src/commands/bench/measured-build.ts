import { buildSite } from '../build-site.ts'

/** Builds a site and writes, as one line of JSON, how long it took, how long a core was busy with it (seconds), and how much memory at most (MB). */
const start = performance.now()
await buildSite()
const seconds = (performance.now() - start) / 1000
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
console.log(JSON.stringify({ seconds, busy: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }))
