// Counts how often somebody had to wait for the other side, from what passed a proxy. Pure.

/** `opened`: a connection was made. `up`: bytes from the client. `down`: bytes from the service. */
export interface Passage {
  readonly connection: number
  readonly kind: 'opened' | 'up' | 'down'
}

/**
 * Round trips of all connections together: one for each connection made (its TCP handshake), and
 * one for each turn from up to down. Bytes of the service that nobody asked for (session tickets)
 * are no turn, and neither is a question that was not answered.
 */
export function countRoundTrips(passages: readonly Passage[]): number {
  const isAsking = new Map<number, boolean>()
  let trips = 0
  for (const { connection, kind } of passages) {
    if (kind === 'opened') trips += 1
    else if (kind === 'up') isAsking.set(connection, true)
    else if (isAsking.get(connection) === true) {
      isAsking.set(connection, false)
      trips += 1
    }
  }
  return trips
}

export function countConnections(passages: readonly Passage[]): number {
  return passages.filter(({ kind }) => kind === 'opened').length
}
