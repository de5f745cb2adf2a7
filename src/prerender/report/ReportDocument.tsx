import { pagePath } from '#domain/page.ts'
import { isGap, servedGoals } from '#domain/report/gaps.ts'
import type { BuiltAssets } from '../assets.ts'
import { Document } from '../document.tsx'
import { goalGaps, hasGoals } from './goal-tables.ts'
import type { ReportSource } from './report-source.ts'
import type { Chapter } from './report-tables.ts'
import { summarySentences } from './summary.ts'
import { TableSection } from './TableSection.tsx'

interface Props {
  source: ReportSource
  chapters: readonly Chapter[]
  assets: BuiltAssets
}

/** The goals without an offer, by field and focus. */
function GapList({ source }: { source: ReportSource }) {
  const gaps = goalGaps(source)
  const count = servedGoals(source.facts, source.offers).filter(isGap).length
  if (count === 0) return <p class="card">Kein Leitziel, dem Angebote dienen können, ist ohne Angebot.</p>
  return (
    <section class="card" aria-labelledby="ohne-angebot">
      <h3 id="ohne-angebot">Leitziele ohne Angebot ({count})</h3>
      <p>Das heißt: Es gibt keines, oder diese Sammlung kennt es noch nicht.</p>
      {gaps.map(({ field, focuses }) => (
        <section key={field}>
          <h4>{field}</h4>
          <dl>
            {focuses.map(({ focus, goals }) => (
              <div key={focus}>
                <dt>{focus}</dt>
                {goals.map(({ id, text }) => (
                  <dd key={id}>
                    {text} <span class="soft">({id})</span>
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  )
}

/** The planners' report: one German document without script, for the screen, for paper, and as tables. */
export function ReportDocument({ source, chapters, assets }: Props) {
  const { facts } = source
  const { base } = assets
  const locale = facts.sourceLocale
  const withGoals = hasGoals(source)
  const title = `Bericht zu den Angeboten in ${facts.site.town}`
  const link = (kind: 'goals' | 'about' | 'home' | 'open-data') => `${base}${pagePath(locale, { kind })}`
  return (
    <Document
      lang={locale}
      direction="ltr"
      title={`${title} – Hilfefinder`}
      description={`${withGoals ? 'Leitziele, ' : ''}Zielgruppen, Gebiete, Sprachen und Zeiten: was der Hilfefinder für ${facts.site.town} enthält und wo Lücken sind.`}
      assets={assets}
      styleSheet={`${base}report/report.css`}
    >
      <a class="skip" href="#main">
        Zum Inhalt
      </a>
      <header class="header">
        <a class="brand" href={link('home')}>
          Hilfefinder {facts.site.town}
        </a>
        <nav class="report-nav" aria-label="Seiten">
          {withGoals && <a href={link('goals')}>Ziele der Stadt</a>} <a href={link('open-data')}>Offene Daten</a>
        </nav>
      </header>
      <main id="main" class="report">
        <h1>{title}</h1>
        <p class="intro">
          Fassung {facts.edition}. Stand {source.dateText(source.asOf)}: Das ist der Tag der jüngsten Prüfung, und für
          ihn ist gezählt, wie alt Angaben sind. Wurde seither nichts geprüft, ist inzwischen mehr überfällig; für heute
          zählt <code>npm run report</code>. Gezählt wird, was in dieser Sammlung steht. Was in keiner Quelle steht,
          heißt hier „nicht bekannt“ und nie „nein“. Lange Listen sind eingeklappt; gedruckt wird, was aufgeklappt ist.
        </p>
        <section aria-labelledby="kurz">
          <h2 id="kurz">Zusammenfassung zum Übernehmen</h2>
          <blockquote class="card">
            <p>{summarySentences(source).join(' ')}</p>
          </blockquote>
        </section>
        <nav aria-label="Inhalt des Berichts" class="contents">
          <h2>Inhalt</h2>
          <ol>
            {chapters.map((chapter) => (
              <li key={chapter.id}>
                <a href={`#${chapter.id}`}>{chapter.title}</a>
              </li>
            ))}
            <li>
              <a href="#dateien">Alle Tabellen als Dateien</a>
            </li>
          </ol>
        </nav>
        {chapters.map((chapter, index) => (
          <section key={chapter.id} class="chapter" aria-labelledby={chapter.id}>
            <h2 id={chapter.id}>
              {index + 1}. {chapter.title}
            </h2>
            {chapter.id === 'leitziele' && <GapList source={source} />}
            {chapter.tables.map((table) => (
              <TableSection key={table.id} table={table} base={base} locale={locale} />
            ))}
          </section>
        ))}
        <section class="chapter" aria-labelledby="dateien">
          <h2 id="dateien">{chapters.length + 1}. Alle Tabellen als Dateien</h2>
          <p>
            CSV-Dateien öffnet jede Tabellenkalkulation. Sie enthalten alle Zeilen, auch die hier eingeklappten, und die
            Kennungen dazu.
          </p>
          <ul class="files">
            {chapters.flatMap(({ tables }) =>
              tables.map((table) => (
                <li key={table.id}>
                  <a href={`${base}report/${table.id}.csv`} download>
                    {table.title} ({table.id}.csv)
                  </a>
                </li>
              )),
            )}
            <li>
              <a href={`${base}report/data.json`} download>
                Diese Fassung zum Vergleichen mit späteren (data.json)
              </a>
            </li>
          </ul>
          <p>
            Der Befehl <code>npm run report -- --since data.json</code> sagt, was seit einer älteren Fassung dazukam,
            wegfiel und sich änderte. Die Angebote selbst stehen unter <a href={link('open-data')}>Offene Daten</a>.
            Lizenz: CC BY 4.0.
          </p>
        </section>
      </main>
    </Document>
  )
}
