// Puts the parts of the report for IT together: what it is composed of, and how it is saved.
import { app } from 'electron'
import { createLogHistory } from './adapters/log-history'
import { appPlace } from './adapters/app-place'
import { systemClock } from './adapters/system-clock'
import { versionsWith } from './adapters/system-facts'
import type { SaveTextFile, SavedTextFile } from './adapters/text-file-export'
import type { EffectivePolicy } from './core/managed-policy/effective-policy'
import { scrubReportText } from './core/troubleshooting/report-scrubber'
import { createReportReader, type ReadReport } from './core/troubleshooting/support-report'

export interface ReportParts {
  readonly logPath: string
  readonly policy: Pick<EffectivePolicy, 'lines'>
  /** Account number and user name as they stand in the form. */
  readonly known: () => readonly string[]
}

export function composeReport({ logPath, policy, known }: ReportParts): ReadReport {
  const homeDirectory = app.getPath('home')
  return createReportReader({
    ...createLogHistory({ path: logPath, homeDirectory }),
    environment: () => ({ ...versionsWith(app.getVersion()), ...appPlace(process.env) }),
    policyLines: () => policy.lines,
    clock: systemClock,
    homeDirectory,
    known,
  })
}

/** Scrubs the text once more: it comes from the page. */
export function createReportSaver(
  saveText: SaveTextFile,
): (reportId: string, text: string) => Promise<SavedTextFile> {
  return (reportId, text) =>
    saveText(
      `Agent Sign-In report ${reportId}`,
      scrubReportText(text, { homeDirectory: app.getPath('home') }),
    )
}
