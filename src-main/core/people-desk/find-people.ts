// Finds people by parts of their names, those who cannot sign in first. Pure.
import type { Person } from './people'

/**
 * Everybody whose user name and full name together contain every word of the query, in any letter
 * case. Disabled people come first, because the desk is there for them; then by user name.
 */
export function findPeople(people: readonly Person[], query: string): readonly Person[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return people
    .filter(({ loginName, fullName }) => {
      const names = folded(`${loginName} ${fullName}`)
      return words.every((word) => names.includes(word))
    })
    .sort(
      (one, other) =>
        Number(one.isEnabled) - Number(other.isEnabled) ||
        compareTexts(one.loginName, other.loginName),
    )
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
