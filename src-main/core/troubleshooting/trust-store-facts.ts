// What is known of the certificates that the system trusts. Facts only; what they mean is said in
// checks/trust-store.ts.

/** An authority of the system's store that is not on the public list that this app carries. */
export interface NotPublicAuthority {
  readonly organisation: string | null
  readonly commonName: string | null
  /** Whether an organisation of the public list goes by the same name. */
  readonly isOfPublicOrganisation: boolean
  readonly validToMs: number
}

export interface TrustStoreFacts {
  /** Certificates in the store, each counted once. */
  readonly count: number
  readonly notPublic: readonly NotPublicAuthority[]
  readonly lookedAtMs: number
}
