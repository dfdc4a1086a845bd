// What a contract run inside Electron needs to know. Types only.

export interface ContractRun {
  readonly suite: 'gateway' | 'people' | 'reset'
  readonly csds: string
  readonly caPath: string
  readonly controlUrl: string
  readonly account: string
  readonly agent: RunPerson
  readonly admin: RunPerson
  /** Somebody who is disabled from the start; empty where nobody of the account is. */
  readonly disabledName: string
}

export interface RunPerson {
  readonly loginName: string
  readonly password: string
}
