// Saves a text where the agent chooses, through the system's own dialog. Writes nowhere else, and
// answers with the file's name, not with where it is.
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'

export interface SaveDialogAnswer {
  readonly canceled: boolean
  readonly filePath: string
}

export interface TextFileExportOptions {
  /** Electron's `dialog.showSaveDialog`, over the app's window. */
  readonly showSaveDialog: (options: { readonly defaultPath: string }) => Promise<SaveDialogAnswer>
  readonly platform: NodeJS.Platform
}

/** What became of it; the contract's `Saved`. */
export type SavedTextFile =
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' }

/** @param name what the file is to be called, without an ending; the agent may change it */
export type SaveTextFile = (name: string, text: string) => Promise<SavedTextFile>

export function createTextFileExport(options: TextFileExportOptions): SaveTextFile {
  const { showSaveDialog, platform } = options
  return async (name, text) => {
    try {
      const chosen = await showSaveDialog({ defaultPath: `${fileNameOf(name)}.txt` })
      if (chosen.canceled || chosen.filePath === '') return { kind: 'cancelled' }
      await writeFile(chosen.filePath, withLineEnds(text, platform), 'utf8')
      return { kind: 'saved', fileName: basename(chosen.filePath) }
    } catch {
      return { kind: 'failed' }
    }
  }
}

/** 60 characters of a proposed name; in any script far below the 255 bytes that file systems take. */
const BEGINNING = /^.{0,60}/su
const NAMELESS = 'Agent Sign-In'
/** Devices on Windows, whatever comes after the first dot. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** `name` as any system takes it for a file: no folders, no signs with a meaning, no device. */
export function fileNameOf(name: string): string {
  const allowed = name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"/\\|?*]+/g, '-')
    .replace(/\s+/g, ' ')
  const cut = BEGINNING.exec(allowed)?.[0] ?? ''
  const bare = cut.replace(/\.txt$/i, '').replace(/^[\s.-]+|[\s.-]+$/g, '')
  if (bare === '') return NAMELESS
  return DEVICES.test(bare) ? `${NAMELESS} ${bare}` : bare
}

/** Notepad reads both kinds since 2018; other programs on Windows still expect theirs. */
function withLineEnds(text: string, platform: NodeJS.Platform): string {
  const lines = text.split(/\r\n|\r|\n/)
  return lines.join(platform === 'win32' ? '\r\n' : '\n')
}
