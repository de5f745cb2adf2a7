import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where browsers lie on common systems. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** What a headless browser in a container needs; without the background switch it looks for hosts of its maker. */
export const chromiumArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']

/** The browser of this machine; `CHROMIUM` names another. `undefined` if there is none. */
function findChromium(): string | undefined {
  const named = process.env.CHROMIUM
  if (!named) return places.find((place) => existsSync(place))
  if (existsSync(named)) return named
  throw new Error(`CHROMIUM names ${named}, but there is no such file.`)
}

/** Debian's browser, and fonts for every script we write in. */
const debianPackages = ['chromium', 'fonts-noto-core']

/** Finds a browser or installs Debian's. Throws a sentence that says what to install where neither works. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  const advice = `The browser tests need Chromium. Install it (Debian: sudo apt-get install -y ${debianPackages.join(' ')}) or name one: CHROMIUM=/path/to/chromium npm test`
  const run = (...args: string[]) => {
    const { status, error } = spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (error || status !== 0) throw new Error(advice)
  }
  run('update', '-qq')
  run('install', '-y', '-qq', ...debianPackages)
  const installed = findChromium()
  if (!installed) throw new Error(advice)
  return installed
}
