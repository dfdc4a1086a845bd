// The list of Firefox's profiles: `profiles.ini` as text to the folders it names. Reads no file.

export interface ListedProfile {
  /** As written: below the list's folder, or anywhere on the disk. */
  readonly path: string
  readonly isRelative: boolean
}

/** In the order of the file. Sections that are no profile, and damaged ones, are left out. */
export function firefoxProfileList(text: string): readonly ListedProfile[] {
  const sections = text.split(/^\s*\[/m).slice(1)
  return sections.flatMap((section) => {
    if (!/^Profile\d+\]/.test(section)) return []
    const path = valueOf(section, 'Path')
    return path === undefined || path === ''
      ? []
      : [{ path, isRelative: valueOf(section, 'IsRelative') !== '0' }]
  })
}

function valueOf(section: string, name: string): string | undefined {
  return new RegExp(`^${name}=(.*)$`, 'm').exec(section)?.[1]?.trim()
}
