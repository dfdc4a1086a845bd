// What the contract run inside Electron needs to know. Types only.

export interface GatewayRun {
  readonly csds: string
  readonly caPath: string
  readonly controlUrl: string
  readonly account: string
  readonly loginName: string
  readonly password: string
}
