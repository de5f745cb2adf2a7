import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desk, keptOffline, launchBrowser, newPerson, phone, seen } from '#test/browser.ts'
import { builtLanguage } from '#test/built-language.ts'
import { visit } from '#test/pages.ts'
import { type SiteServer, serveSite } from '#test/site.ts'
import { manyDoors, sites } from '#test/sites.ts'

let browser: Browser
let site: SiteServer
let person: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
  site = await serveSite(sites.first)
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
afterEach(() => person.close())

const { t } = builtLanguage(sites.first, 'de')

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  person = await newPerson(browser, options)
  const page = await person.newPage()
  await visit(page, `${site.origin}/${path}`, '.map-list')
  return page
}

/** What of the map is seen: x, y and width, in its own units. */
async function view(page: Page): Promise<{ x: number; y: number; width: number }> {
  // The map is drawn with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const [x = 0, y = 0, width = 0] = ((await page.getAttribute('.map-sheet', 'viewBox')) ?? '').split(' ').map(Number)
  return { x, y, width }
}

async function box(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const found = await page.locator('.map-sheet').boundingBox()
  if (!found) throw new Error('there is no map')
  return found
}

const markers = (page: Page) => page.locator('.map-sheet .map-marker')
const listed = (page: Page) => page.locator('ol.map-list > li')

describe('the map', () => {
  it('is moved and zoomed by keys and buttons, and comes back', async () => {
    const page = await open('de/map')
    const home = await view(page)
    await page.focus('.map')
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => (await view(page)).x).toBeGreaterThan(home.x)
    await page.keyboard.press('ArrowUp')
    await expect.poll(async () => (await view(page)).y).toBeLessThan(home.y)
    await page.keyboard.press('+')
    await expect.poll(async () => (await view(page)).width).toBeLessThan(home.width)
    await page.keyboard.press('-')
    await page.keyboard.press('-')
    await expect.poll(async () => (await view(page)).width).toBeGreaterThan(home.width)
    await page.keyboard.press('0')
    await expect.poll(() => view(page)).toEqual(home)
    await page.getByLabel(t('map.nearer')).click()
    await expect.poll(async () => (await view(page)).width).toBeLessThan(home.width)
    const button = await page.getByLabel(t('map.nearer')).boundingBox()
    expect(Math.min(button?.width ?? 0, button?.height ?? 0)).toBeGreaterThanOrEqual(48)
  })

  it('follows a mouse that drags it, and takes no drag for a click', async () => {
    const page = await open('de/map')
    const home = await view(page)
    const marker = await markers(page).first().boundingBox()
    if (!marker) throw new Error('there is no marker')
    const [x, y] = [marker.x + marker.width / 2, marker.y + marker.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 30, y + 20, { steps: 4 })
    await page.mouse.up()
    await expect.poll(async () => (await view(page)).x).toBeLessThan(home.x)
    await expect.poll(async () => (await view(page)).y).toBeLessThan(home.y)
    expect(new URL(page.url()).pathname).toBe('/de/map')
  })

  it('lets go of a mouse that was let go beside it', async () => {
    const page = await open('de/map')
    await page.locator('.map-sheet').scrollIntoViewIfNeeded()
    const sheet = await box(page)
    await page.mouse.move(sheet.x + sheet.width / 2, sheet.y + 3)
    await page.mouse.down()
    await page.mouse.move(sheet.x + sheet.width / 2, sheet.y - 3)
    await page.mouse.up()
    const before = await view(page)
    await page.mouse.move(sheet.x + sheet.width / 2, sheet.y + 60, { steps: 4 })
    await page.mouse.move(sheet.x + sheet.width / 2 + 40, sheet.y + 90, { steps: 4 })
    await expect.poll(() => view(page)).toEqual(before)
  })

  it('comes nearer between two fingers, and goes away again', async () => {
    const page = await open('de/map', { hasTouch: true })
    await page.locator('.map-sheet').scrollIntoViewIfNeeded()
    const home = await view(page)
    const { x, y, width, height } = await box(page)
    const [middle, level] = [x + width / 2, y + height / 2]
    const session = await person.newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...fingers: readonly number[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: fingers.map((off, id) => ({ x: middle + off, y: level, id })),
      })
    await touch('touchStart', -20, 20)
    for (const off of [30, 45, 60, 80]) await touch('touchMove', -off, off)
    await touch('touchEnd')
    await expect.poll(async () => (await view(page)).width).toBeLessThan(home.width * 0.6)
    const near = await view(page)
    await touch('touchStart', -80, 80)
    for (const off of [60, 45, 30]) await touch('touchMove', -off, off)
    await touch('touchEnd')
    await expect.poll(async () => (await view(page)).width).toBeGreaterThan(near.width * 1.5)
  })

  it('leaves the wheel to the page until somebody is on the map', async () => {
    const page = await open('de/map')
    const home = await view(page)
    const over = async () => {
      const { x, y, width, height } = await box(page)
      await page.mouse.move(x + width / 2, y + height / 2)
    }
    await over()
    await page.mouse.wheel(0, 60)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    await expect.poll(() => view(page)).toEqual(home)
    await page.focus('.map')
    const scrolled = await page.evaluate(() => scrollY)
    await over()
    await page.mouse.wheel(0, -200)
    await expect.poll(async () => (await view(page)).width).toBeLessThan(home.width)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled)
  })

  it('prints as it is seen, with its list and without what only a screen can do', async () => {
    const page = await open('de/map')
    await page.emulateMedia({ media: 'print' })
    for (const selector of ['.map-sheet', '.map-credits', 'ol.map-list']) {
      await expect.poll(() => page.locator(selector).isVisible(), { message: selector }).toBe(true)
    }
    for (const selector of ['.map-buttons', '.map-start', '.map-skip', '.filters']) {
      await expect.poll(() => page.locator(selector).isVisible(), { message: selector }).toBe(false)
    }
    const { width } = await box(page)
    expect(width).toBeLessThanOrEqual(await page.evaluate(() => document.documentElement.clientWidth))
    const fills = (selector: string) =>
      page.locator(selector).evaluateAll((drawn) => drawn.map((one) => getComputedStyle(one).fill))
    await expect.poll(async () => new Set(await fills('.map-marker text'))).toEqual(new Set(['rgb(0, 0, 0)']))
    await expect.poll(async () => new Set(await fills('.map-marker path'))).toEqual(new Set(['rgb(255, 255, 255)']))
  })

  it('has no stop for the keyboard but itself, its markers and its buttons', async () => {
    const page = await open('de/map')
    await page.focus('.map')
    const stops: string[] = []
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() =>
        document.activeElement?.closest('.map') ? document.activeElement.tagName.toLowerCase() : undefined,
      )
      if (stop) stops.push(stop)
    }
    expect(new Set(stops)).toEqual(new Set(['a', 'button']))
  })

  it('has a marker or a group for every offer of its list, and markers lead to offers', async () => {
    const page = await open('de/map')
    const names = await markers(page).evaluateAll((links) =>
      links.map((link) => link.querySelector('text')?.textContent),
    )
    const offers = names.map((name) => (name?.startsWith('×') ? Number(name.slice(1)) : 1))
    expect(offers.reduce((a, b) => a + b, 0)).toBe(await listed(page).count())
    // On a small screen all of them may share markers, until one comes nearer.
    const alone = page.locator('.map-marker[href*="/offer/"]')
    const comeNearer = async () => {
      if ((await alone.count()) === 0) await page.getByRole('button', { name: t('map.nearer') }).click()
      return alone.count()
    }
    await expect.poll(comeNearer).toBeGreaterThan(0)
    await alone.first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/de\/offer\//)
  })

  it('opens the offers that share a marker as a list, and closes it again', async () => {
    const page = await open('de/map')
    const group = page.locator('.map-marker[href^="#"]').first()
    const id = await group.getAttribute('id')
    await group.focus()
    await page.keyboard.press('Enter')
    await page.locator('.map-group h2:focus').waitFor()
    await expect.poll(() => page.locator('.map-group a[href*="/offer/"]').count()).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    await page.locator('.map-group').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id)
  })

  it('shows the offer that somebody came for', async () => {
    const page = await open('de/map?at=amtsgericht-eisenach-beratungshilfe')
    await expect.poll(() => page.locator('.map-marker[aria-current]').count()).toBe(1)
    await expect
      .poll(() => page.locator('.map-chosen a').first().getAttribute('href'))
      .toContain('amtsgericht-eisenach-beratungshilfe')
  })

  it('takes its filters from the address, and gives them to the find page', async () => {
    const page = await open('de/map?topic=health')
    const some = await listed(page).count()
    expect(some).toBeGreaterThan(0)
    await expect.poll(() => page.locator('main a[href="/de/find?topic=health"]').count()).toBe(1)
    await page.click('.filters > summary')
    await page.selectOption('#filter-topic', '')
    await page.waitForURL(`${site.origin}/de/map`)
    await page.waitForFunction((before) => document.querySelectorAll('ol.map-list > li').length > before, some)
  })

  it('is filtered without a network too', async () => {
    const page = await open('de/map')
    await keptOffline(page, ['de'])
    await person.setOffline(true)
    await visit(page, `${site.origin}/de/map`, '.map-list')
    const all = await listed(page).count()
    await page.click('.filters > summary')
    await page.selectOption('#filter-topic', 'health')
    await page.waitForURL(`${site.origin}/de/map?topic=health`)
    await expect.poll(() => listed(page).count()).toBeLessThan(all)
    await expect.poll(() => markers(page).count()).toBeGreaterThan(0)
  })

  it('is not turned round in Arabic, while the page is', async () => {
    const page = await open('ar/map')
    const places = await markers(page).evaluateAll((links) =>
      links.map((link) => ({ x: Number((link as SVGElement).dataset.x), left: link.getBoundingClientRect().left })),
    )
    places.sort((a, b) => a.x - b.x)
    expect(places.map(({ left }) => left)).toEqual([...places.map(({ left }) => left)].sort((a, b) => a - b))
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.querySelector('#map-list') as Element).direction))
      .toBe('rtl')
  })

  it('can be read without script', async () => {
    person = await newPerson(browser, { javaScriptEnabled: false })
    const page = await person.newPage()
    await page.goto(`${site.origin}/de/map`)
    await expect.poll(() => markers(page).count()).toBeGreaterThan(0)
    await expect.poll(() => listed(page).count()).toBeGreaterThan(0)
    await expect.poll(() => page.locator('main noscript').textContent()).toContain(t('map.noScript'))
    const targets = await page
      .locator('.map-marker[href^="#"]')
      .evaluateAll((links) => links.map((link) => document.querySelector(link.getAttribute('href') ?? '') !== null))
    expect(targets).not.toContain(false)
  })

  it('names its sources in sight, and on a page of their own', async () => {
    const page = await open('de/map')
    const credits = await page.locator('.map-credits').textContent()
    for (const name of ['BKG', 'DB InfraGO', 'OpenStreetMap', 'Deutsche Bahn']) expect(credits).toContain(name)
    await page.click('.map-credits a[href="/de/map-data"]')
    await seen(page, t('map.dataIntro'))
    await expect
      .poll(() => page.locator('main a[href*="dl-de/by-2-0"], main a[href*="odbl"]').count())
      .toBeGreaterThan(1)
  })
})

describe('a map with many doors', () => {
  let many: SiteServer
  beforeAll(async () => {
    many = await serveSite(sites.newer)
  })
  afterAll(() => many.close())

  /** What would be hard to hit: markers of which a finger reaches less than 44 pixels, because another lies on it. */
  const hardToHit = (page: Page) =>
    markers(page).evaluateAll((all) =>
      all.flatMap((marker) => {
        const { left, right, top, bottom } =
          marker.querySelector('.map-touch')?.getBoundingClientRect() ?? new DOMRect()
        const frame = marker.closest('svg')?.getBoundingClientRect() ?? new DOMRect()
        if (left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom) return []
        const hit = (x: number, y: number) =>
          marker.contains(document.elementFromPoint((left + right) / 2 + x, (top + bottom) / 2 + y))
        const reached = [-21, 0, 21].every((x) => [-21, 0, 21].every((y) => hit(x, y)))
        return reached ? [] : [marker.getAttribute('aria-label')]
      }),
    )

  it.each([phone, desk])(
    'lists all of them, and has room for a finger on every marker, far and near: $width px',
    async (viewport) => {
      person = await newPerson(browser, { viewport, reducedMotion: 'reduce' })
      const page = await person.newPage()
      await visit(page, `${many.origin}/de/map`, '.map-list')
      await page.locator('.map').scrollIntoViewIfNeeded()
      await expect.poll(() => listed(page).count()).toBe(manyDoors)
      for (let step = 0; step < 5; step++) {
        await page.evaluate(() => document.querySelector('.map')?.scrollIntoView({ block: 'center' }))
        await expect.poll(() => hardToHit(page)).toEqual([])
        const doors = await markers(page).evaluateAll((all) =>
          all.map(({ textContent }) => Number(/^×(\d+)$/.exec(textContent ?? '')?.[1] ?? 1)),
        )
        expect(doors.reduce((sum, count) => sum + count, 0)).toBe(manyDoors)
        const before = await view(page)
        await page.getByRole('button', { name: t('map.nearer') }).click()
        await expect.poll(async () => (await view(page)).width).toBeLessThan(before.width)
      }
    },
  )
})

describe('distances', () => {
  const besideTheCourt = { latitude: 50.9772, longitude: 10.3215 }

  it('are counted from a stop, the nearest first, without a network', async () => {
    const page = await open('de/map')
    await keptOffline(page, ['de'])
    await person.setOffline(true)
    await visit(page, `${site.origin}/de/map`, '.map-list')
    await page.selectOption('#map-from', { label: 'St.-Georg-Klinikum' })
    await page.locator('.map-metres').first().waitFor()
    await expect.poll(() => listed(page).first().textContent()).toContain('Mühlhäuser Straße')
    await expect.poll(() => page.locator('.map-metres').first().textContent()).toContain('Luftlinie')
    expect(page.url()).not.toContain('Klinikum')
  })

  it('are counted from the device only when somebody asks, and the position goes nowhere', async () => {
    const page = await open('de/map', {
      permissions: ['geolocation'],
      geolocation: besideTheCourt,
      serviceWorkers: 'block',
    })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await expect.poll(() => page.locator('.map-metres').count()).toBe(0)
    await page.selectOption('#map-from', { label: 'ZOB' })
    await page.getByRole('button', { name: t('map.here') }).click()
    await page.locator('.map-device').waitFor()
    await expect.poll(() => page.locator('#map-from option:checked').textContent()).toBe(t('map.here'))
    await expect.poll(() => listed(page).first().textContent()).toContain('Theaterplatz')
    await page.getByText(t('map.hereForget')).click()
    await page.locator('.map-device').waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('#map-from option:checked').textContent()).toBe('ZOB')
    await page.selectOption('#map-from', { label: t('map.fromNone') })
    await expect.poll(() => page.locator('.map-metres').count()).toBe(0)
    expect(asked).toEqual([])
    expect(page.url()).toBe(`${site.origin}/de/map`)
  })

  it('are still counted from a stop where the device refuses, and the page says so', async () => {
    const page = await open('de/map', { permissions: [] })
    await page.getByText(t('map.here')).click()
    await seen(page, t('map.hereDenied'))
    await page.selectOption('#map-from', { label: 'ZOB' })
    await page.locator('.map-metres').first().waitFor()
  })
})
