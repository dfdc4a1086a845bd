// The network interfaces that this computer has addresses on. Reads the system's list and nothing else.
import { networkInterfaces } from 'node:os'

/** The interface that has this address; null where none does. */
export function interfaceOf(address: string): string | null {
  // A socket that speaks both families writes IPv4 as ::ffff:10.0.0.1 (RFC 4291, section 2.5.5.2).
  const wanted = address.replace(/^::ffff:/i, '')
  return entries().find(([, own]) => own.address === wanted)?.[0] ?? null
}

/** Interfaces that reach beyond their link. macOS keeps idle utun interfaces with link-local addresses. */
export function interfaceNames(): readonly string[] {
  const names = entries()
    .filter(([, { address, internal }]) => !internal && !/^(?:fe[89ab]|169\.254\.)/i.test(address))
    .map(([name]) => name)
  return [...new Set(names)]
}

interface OwnAddress {
  readonly address: string
  readonly internal: boolean
}

function entries(): readonly (readonly [string, OwnAddress])[] {
  return Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses.map((address) => [name, address] as const),
  )
}
