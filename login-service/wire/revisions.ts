// How concurrent changes are noticed: a client names the revision that it has seen.

/**
 * Whether `If-Match` names the present revision, with or without quotes. "-1" asks not to check:
 * documented for reading, seen in client code for saving. A header that is missing names none.
 */
export function namesRevision(ifMatch: string | null, present: number): boolean {
  const given = /^\s*"?(-1|\d{1,15})"?\s*$/.exec(ifMatch ?? '')?.[1]
  return given === '-1' || given === String(present)
}
