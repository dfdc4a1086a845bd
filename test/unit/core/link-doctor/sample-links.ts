// The links that the tables wrap, and the shape of their rows.
import type { Vendor } from '../../../../src-main/core/link-doctor/vendor-facts'

/** What it is, the gateways around it from the outside in, the link inside, and all of it. */
export type WrappedLink = readonly [
  name: string,
  layers: readonly Vendor[],
  original: string,
  link: string,
]

/** The same where the gateway keeps the link: the host that it states, or null. */
export type KeptLink = readonly [
  name: string,
  layers: readonly Vendor[],
  host: string | null,
  link: string,
]

export const RESET =
  'https://authentication.liveperson.net/resetPassword.html?token=Zk9-_aB3.7xQ~&site=12345678'
/** Names that a careless decoder of entities turns into signs, and escapes that must survive. */
export const ESCAPES =
  'https://va-a.authentication.liveperson.net/r/8f3c1a?t=a%2Bb%2F%3D%3D&lang=en&copy=1&region=us&times=3'
export const FRAGMENT = 'https://liveperson.com/Reset?u=j%C3%B6rg*doe%27s&empty=&flag#/step/2?x=1'
export const SIGNS = 'https://knowledge.liveperson.com/x/%7Ea%2fb%2Fc;v=1/(new)!?q=a+b'
/** Nothing of this changes a link: capitals in the host, the port written out, an address inside. */
export const CAPITALS =
  'https://LE.LivePerson.net:443/a/12345678/?next=https%3A%2F%2Fva.liveperson.net%2Fhome'
