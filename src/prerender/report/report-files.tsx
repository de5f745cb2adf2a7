import { renderToString } from 'preact-render-to-string'
import { editionData } from '#domain/report/edition-data.ts'
import { languageOfPage } from '#i18n/use-translation.ts'
import type { BuiltAssets } from '../assets.ts'
import { textFingerprint } from './fingerprint.ts'
import { ReportDocument } from './ReportDocument.tsx'
import styleSheet from './report.css?raw'
import { type PlannedCatalogue, reportSource } from './report-source.ts'
import { reportChapters } from './report-tables.ts'
import { tableAsCsv } from './table.ts'

/** The planners' report: its page, each of its tables, and what later editions are compared with. */
export function reportFiles(catalogue: PlannedCatalogue, assets: BuiltAssets): { path: string; text: string }[] {
  const { sourceLocale } = catalogue.facts
  const { t } = languageOfPage(sourceLocale, catalogue.words[sourceLocale]?.messages ?? {})
  const source = reportSource(catalogue, t)
  const chapters = reportChapters(source)
  const document = renderToString(<ReportDocument source={source} chapters={chapters} assets={assets} />)
  return [
    { path: 'report/index.html', text: `<!doctype html>${document}` },
    { path: 'report/report.css', text: styleSheet },
    ...chapters.flatMap(({ tables }) =>
      tables.map((table) => ({ path: `report/${table.id}.csv`, text: tableAsCsv(table) })),
    ),
    { path: 'report/data.json', text: JSON.stringify(editionData(catalogue, textFingerprint)) },
  ]
}
