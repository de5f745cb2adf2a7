import { useState } from 'preact/hooks'
import { useTranslation } from '#i18n/use-translation.ts'
import type { Belongings, KeptContents } from '#storage/kept-store.ts'
import {
  belongingsOf,
  largestFile,
  listFile,
  listFileName,
  parseListFile,
  type ReadListFile,
} from '#storage/list-file.ts'
import { Icon } from '../components/Icon.tsx'
import { ListName } from '../components/ListName.tsx'
import type { Kept } from '../hooks/use-kept.ts'

interface Props {
  contents: KeptContents
  kept: Kept
  /** The name under which the list is shown. */
  name: string
  /** `YYYY-MM-DD` */
  today: string
  announce: (text: string) => void
  onDeleted: (deleted: Belongings) => void
}

/** Hands a text over to the browser's downloads. */
function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers fetch it only after the tap has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const refusals = {
  broken: 'lists.fileBroken',
  foreign: 'lists.fileForeign',
  newer: 'lists.fileNewer',
  large: 'lists.fileLarge',
} as const

async function readFile(file: File): Promise<ReadListFile | { readonly kind: 'large' }> {
  if (file.size > largestFile) return { kind: 'large' }
  return parseListFile(await file.text().catch(() => ''))
}

/** What is done with a list now and then: another name, a file, the end. */
export function ListTools({ contents, kept, name, today, announce, onDeleted }: Props) {
  const { t } = useTranslation()
  const [renaming, setRenaming] = useState(false)
  const [said, setSaid] = useState('')
  const { list, lists } = contents
  const say = (text: string) => {
    setSaid(text)
    announce(text)
  }
  const save = (belongings: Belongings) => {
    const file = listFileName(today)
    download(listFile(belongings, new Date()), file)
    say(t('lists.exported', { file }))
  }
  const load = async (file: File | undefined) => {
    if (!file) return
    const read = await readFile(file)
    if (read.kind !== 'read') return say(t(refusals[read.kind]))
    const taken = await kept.act((store) => store.takeIn(read.belongings))
    if (!taken) return
    const { offers, changed } = taken.result
    const more = t(changed ? 'lists.importedMore' : 'lists.importedNothing')
    const came = offers > 0 ? t('lists.imported', { count: offers }) : more
    say(read.broken > 0 ? `${came} ${t('lists.importedBroken', { count: read.broken })}` : came)
  }
  const remove = async () => {
    const deleted = await kept.act((store) => store.deleteList(list.id))
    if (deleted) onDeleted(deleted.result)
  }
  const held = contents.offers.length > 0 || lists.length > 0
  return (
    <>
      {said && (
        <p class="notice">
          <Icon name="info" />
          <span>{said}</span>
        </p>
      )}
      {renaming && (
        <ListName
          id="list-name"
          name={list.name}
          onCancel={() => setRenaming(false)}
          onSave={async (given) => {
            if (await kept.act((store) => store.rename(list, given))) setRenaming(false)
          }}
        />
      )}
      <div class="actions">
        {held && !renaming && (
          <button type="button" class="button" onClick={() => setRenaming(true)}>
            {t('lists.rename')}
          </button>
        )}
        {held && (
          <button type="button" class="button" onClick={() => save(belongingsOf(contents, list.id))}>
            <Icon name="download" />
            {t('lists.export')}
          </button>
        )}
        {lists.length > 1 && (
          <button type="button" class="button" onClick={() => save(contents)}>
            <Icon name="download" />
            {t('lists.exportAll')}
          </button>
        )}
      </div>
      {held && <p class="soft">{t('lists.exportHint')}</p>}
      <label class="button file">
        <Icon name="text" />
        {t('lists.import')}
        <input
          type="file"
          class="visually-hidden"
          accept=".json,application/json"
          onChange={(event) => {
            const field = event.currentTarget
            // The same file may be chosen once more.
            void load(field.files?.[0]).finally(() => {
              field.value = ''
            })
          }}
        />
      </label>
      <p class="soft">{t('lists.importHint')}</p>
      {lists.length > 1 && (
        <button
          type="button"
          class="button button-danger"
          aria-label={`${t('lists.delete')}: ${name}`}
          onClick={remove}
        >
          <Icon name="remove" />
          {t('lists.delete')}
        </button>
      )}
    </>
  )
}
