// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { clear, show } from '#test/show.tsx'
import { SearchField, type Suggestion } from '#ui/components/SearchField.tsx'

afterEach(clear)

const suggestions: readonly Suggestion[] = [
  { kind: 'need', text: 'Ich kann die Miete kaum bezahlen', page: { kind: 'need', id: 'rent-too-high' } },
  { kind: 'offer', text: 'Zuschuss zur Miete', page: { kind: 'offer', id: 'wohngeld' } },
  { kind: 'provider', text: 'Wohngeldstelle', german: true },
]

async function field({
  danger = false,
  given = suggestions,
}: {
  danger?: boolean
  given?: readonly Suggestion[]
} = {}) {
  const did = { onInput: vi.fn(), onSubmit: vi.fn(), onChoose: vi.fn(), onFocus: vi.fn() }
  const place = await show(
    <SearchField query="miete" suggestions={given} danger={danger} VoiceButton={undefined} {...did} />,
  )
  const input = place.querySelector('input') as HTMLInputElement
  const press = (key: string, more: KeyboardEventInit = {}) =>
    act(() => void input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })))
  await act(() => input.focus())
  const options = () => [...place.querySelectorAll('[role=option]')]
  const active = () => input.getAttribute('aria-activedescendant')
  return { ...did, place, input, press, options, active }
}

describe('the search field', () => {
  it('is a combobox that shows its suggestions while somebody is in it', async () => {
    const { input, place, options } = await field()
    expect(input.getAttribute('role')).toBe('combobox')
    expect(input.getAttribute('aria-expanded')).toBe('true')
    expect(place.querySelector(`#${input.getAttribute('aria-controls')}`)?.getAttribute('role')).toBe('listbox')
    expect(options().map((option) => option.textContent)).toEqual([
      'Ich kann die Miete kaum bezahlenAnliegen',
      'Zuschuss zur MieteAngebot',
      'WohngeldstelleAnbieter',
    ])
  })

  it('moves through them with the arrow keys and back to the text', async () => {
    const { press, active, options } = await field()
    const way = []
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await press(key)
      way.push(active())
    }
    const [first, second, third] = options().map(({ id }) => id)
    expect(way).toEqual([first, second, third, null, third])
    expect(options().map((option) => option.getAttribute('aria-selected'))).toEqual(['false', 'false', 'true'])
  })

  it('takes the chosen one with Enter, and closes', async () => {
    const { press, onChoose, onSubmit, options } = await field()
    await press('ArrowDown')
    await press('Enter')
    expect(onChoose).toHaveBeenCalledWith(suggestions[0])
    expect(onSubmit).not.toHaveBeenCalled()
    expect(options()).toEqual([])
  })

  it('takes the one that is tapped, without losing the focus before', async () => {
    const { onChoose, options } = await field()
    const [, second] = options()
    const down = new Event('pointerdown', { bubbles: true, cancelable: true })
    await act(() => void second?.dispatchEvent(down))
    expect(down.defaultPrevented).toBe(true)
    await act(() => void second?.dispatchEvent(new MouseEvent('click', { bubbles: true })))
    expect(onChoose).toHaveBeenCalledWith(suggestions[1])
  })

  it('closes with Escape and keeps the text', async () => {
    const { press, options, input } = await field()
    await press('Escape')
    expect(options()).toEqual([])
    expect(input.value).toBe('miete')
    await press('ArrowDown')
    expect(options()).toHaveLength(3)
  })

  it('leaves keys alone while a word is being put together', async () => {
    const { press, active } = await field()
    await press('ArrowDown', { isComposing: true })
    expect(active()).toBeNull()
  })

  it('sends what stands in it', async () => {
    const { place, onSubmit } = await field()
    await act(
      () => void place.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
    )
    expect(onSubmit).toHaveBeenCalledWith('miete')
  })

  it('puts the emergency numbers before all suggestions where there may be danger', async () => {
    const { place } = await field({ danger: true })
    const [numbers, list] = [place.querySelector('.danger-notice'), place.querySelector('[role=listbox]')]
    expect(numbers && list && numbers.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  it('is not open where there is nothing to suggest', async () => {
    const { input } = await field({ given: [] })
    expect(input.getAttribute('aria-expanded')).toBe('false')
  })
})
