// What the look before sending may notice about what was typed. Ids only: the page says by them what
// was overruled, and never what was typed.

export const PREFLIGHT_WARNINGS = [
  'capsLock',
  'otherLayout',
  'digitRow',
  'otherAlphabet',
  'mixedAlphabets',
  'fullWidth',
  'spacesAroundName',
  'spacesAroundPassword',
  'nameIsAccountNumber',
] as const
export type PreflightWarning = (typeof PREFLIGHT_WARNINGS)[number]
