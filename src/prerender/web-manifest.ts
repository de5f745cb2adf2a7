import type { Catalogue } from '#catalogue/catalogue.ts'
import { pagePath, type SinglePage } from '#domain/page.ts'
import { languageTag } from '#i18n/languages.ts'
import type { LanguageOfPage } from '#i18n/use-translation.ts'

/** Pictures of the finder for shops and prompts to install; `npx tsx src/commands/screenshots.ts` makes them anew. */
export const screenshots = [
  { file: 'phone.png', width: 360, height: 740, form: 'narrow' },
  { file: 'desk.png', width: 1024, height: 640, form: 'wide' },
] as const

/**
 * The web app manifest of a language. All languages are one app (`id`), which starts in the language it was installed in.
 * A text that another app shares is searched for; `parseSearch` cuts it where it is too long for a question.
 */
export function webManifest({ facts, locale }: Catalogue, { t, direction }: LanguageOfPage, base: string): string {
  const address = (kind: SinglePage) => `${base}${pagePath(locale, { kind })}`
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: `${base}icons/icon-${purpose === 'maskable' ? 'maskable-' : ''}${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  const shortcut = (kind: 'help-now' | 'find') => ({
    name: t(`nav.${kind}`),
    url: address(kind),
    icons: [icon(192, 'any')],
  })
  return JSON.stringify({
    id: base,
    name: `${t('app.name')} ${facts.site.town}`,
    short_name: t('app.name'),
    description: t('app.description', { town: facts.site.town }),
    lang: languageTag(locale),
    dir: direction,
    start_url: address('home'),
    scope: base,
    display: 'standalone',
    background_color: '#faf7f2',
    theme_color: '#0b5f60',
    categories: ['government', 'social', 'utilities'],
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
    shortcuts: [shortcut('help-now'), shortcut('find')],
    share_target: { action: address('find'), method: 'GET', params: { text: 'q' } },
    screenshots: screenshots.map(({ file, width, height, form }) => ({
      src: `${base}screenshots/${file}`,
      sizes: `${width}x${height}`,
      type: 'image/png',
      form_factor: form,
      label: t('home.title'),
    })),
  })
}
