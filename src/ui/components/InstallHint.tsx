import { useTranslation } from '#i18n/use-translation.ts'
import { focusHeading } from '../focus-heading.ts'
import type { Kept } from '../hooks/use-kept.ts'
import { href } from '../href.ts'
import { Card } from './Card.tsx'
import { InstallButton } from './InstallButton.tsx'

interface Props {
  kept: Pick<Kept, 'act'>
}

/** Says on the list that the finder can be an app. Whoever does not want to know is not told again. */
export function InstallHint({ kept }: Props) {
  const { t, locale } = useTranslation()
  const refuse = async () => {
    if (await kept.act((store) => store.refuseInstall())) focusHeading()
  }
  return (
    <div class="install">
      <Card title={t('install.title')}>
        <p>{t('install.what')}</p>
        <InstallButton />
        <div class="actions">
          <a class="button" href={href(locale, { kind: 'about' })}>
            {t('install.how')}
          </a>
          <button type="button" class="button" onClick={refuse}>
            {t('install.refuse')}
          </button>
        </div>
      </Card>
    </div>
  )
}
