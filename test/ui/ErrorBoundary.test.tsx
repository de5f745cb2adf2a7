// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clear, show } from '#test/show.tsx'
import { language, locales, type TestedLocale } from '#test/words.ts'
import { ErrorBoundary } from '#ui/components/ErrorBoundary.tsx'
import { PageFailed } from '#ui/components/PageFailed.tsx'

let mistake: Error | undefined

beforeEach(() => {
  mistake = new Error('a mistake of ours')
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  clear()
  vi.restoreAllMocks()
})

const failing = ['/de/list', '/de/goals']

/** A page that may fail as long as there is a mistake. */
function Page({ name }: { name: string }) {
  if (mistake && failing.includes(name)) throw mistake
  return <h1>{name}</h1>
}

function visit(page: string, locale: TestedLocale = 'de'): Promise<HTMLElement> {
  return show(
    <>
      <nav>
        <a href="/de/help-now">Hilfe jetzt</a>
      </nav>
      <ErrorBoundary key={page} fallback={<PageFailed />}>
        <Page name={page} />
      </ErrorBoundary>
    </>,
    locale,
  )
}

describe('a page that fails', () => {
  it.each(locales)('says so in %s, with ways on, and is heard by screen readers', async (locale) => {
    const shown = await visit('/de/list', locale)
    const { t } = language(locale)
    const alert = shown.querySelector('[role="alert"]')
    expect(alert?.querySelector('h1')?.textContent).toBe(t('error.title'))
    expect(alert?.textContent).toContain(t('error.text'))
    expect(alert?.querySelector('button')?.textContent).toBe(t('error.reload'))
    expect([...(alert?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      `/${locale}/`,
      `/${locale}/help-now`,
    ])
  })

  it('leaves everything round it in its place', async () => {
    const shown = await visit('/de/list')
    expect(shown.querySelector('nav a')?.textContent).toBe('Hilfe jetzt')
  })

  it('tells developers what happened', async () => {
    await visit('/de/list')
    expect(console.error).toHaveBeenCalledWith(mistake)
  })

  it('does not take other pages with it', async () => {
    await visit('/de/list')
    const shown = await visit('/de/find')
    expect(shown.querySelector('h1')?.textContent).toBe('/de/find')
  })

  it('is followed by the same words if the next page fails too', async () => {
    await visit('/de/list')
    const shown = await visit('/de/goals')
    expect(shown.querySelector('h1')?.textContent).toBe(language('de').t('error.title'))
  })

  it('is tried again when somebody comes back to it', async () => {
    await visit('/de/list')
    await visit('/de/find')
    mistake = undefined
    const shown = await visit('/de/list')
    expect(shown.querySelector('h1')?.textContent).toBe('/de/list')
  })

  it('loads the whole page again if somebody wishes', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
    const shown = await visit('/de/list')
    await act(() => shown.querySelector('button')?.click())
    expect(reload).toHaveBeenCalledOnce()
  })
})
