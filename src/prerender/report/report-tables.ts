import {
  accessTables,
  ageTables,
  areaTable,
  groupTable,
  languageTable,
  openingTable,
  townTable,
} from './count-tables.ts'
import { districtTables } from './district-tables.ts'
import { goalTable, hasGoals, reasonTable } from './goal-tables.ts'
import {
  documentTable,
  needTable,
  overdueTable,
  reachTable,
  translationTable,
  unreachableTable,
} from './list-tables.ts'
import type { ReportSource } from './report-source.ts'
import type { ReportTable } from './table.ts'

/** A chapter of the report. */
export interface Chapter {
  readonly id: string
  readonly title: string
  readonly tables: readonly ReportTable[]
}

/** The whole report, in the order in which it is read. A new table is one line here. */
export function reportChapters(source: ReportSource): readonly Chapter[] {
  const goals = { id: 'leitziele', title: 'Leitziele', tables: [goalTable(source), reasonTable(source)] }
  return [
    ...(hasGoals(source) ? [goals] : []),
    { id: 'fuer-wen', title: 'Für wen', tables: [groupTable(source)] },
    { id: 'wo', title: 'Wo', tables: [areaTable(source), townTable(source), ...districtTables(source)] },
    { id: 'sprachen', title: 'In welcher Sprache', tables: [languageTable(source)] },
    { id: 'wann', title: 'Wann', tables: [openingTable(source)] },
    { id: 'zugang', title: 'Wie leicht man Hilfe bekommt', tables: accessTables(source) },
    { id: 'anliegen', title: 'Was Menschen suchen', tables: [needTable(source), documentTable(source)] },
    { id: 'erreichbar', title: 'Wer erreichbar ist', tables: [reachTable(source), unreachableTable(source)] },
    { id: 'alter', title: 'Wie alt die Angaben sind', tables: [...ageTables(source), overdueTable(source)] },
    { id: 'texte', title: 'Übersetzungen', tables: [translationTable(source)] },
  ]
}
