// Brings something that few runs need with its first use. Pure: what brings it is given.

/** Loads at the first call and shares that; where loading failed, the next call tries anew. */
export function loadOnce<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loaded: Promise<Value> | null = null
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null
      throw error
    })
    return loaded
  }
}
