// A diagnosis in one line for people. Pure. Shows links only as they are handed over: masked.

/**
 * @typedef {object} Diagnosis as in src-main/core/link-doctor/link-diagnosis.ts
 * @property {'genuine' | 'rewritten' | 'suspicious' | 'malformed'} kind
 * @property {string} [link]
 * @property {string | null} [host]
 * @property {readonly string[]} [layers]
 * @property {{ readonly kind: string, readonly original?: string, readonly host?: string }} [inner]
 * @property {string} [reason]
 * @property {string} [problem]
 */

/** @type {Readonly<Record<string, string>>} */
const REASONS = {
  wrongScheme: 'neither http nor https',
  notEncrypted: 'LivePerson’s host, but over http',
  userInfo: 'what stands before the @ is not the host',
  backslash: 'a backslash hides where the host ends',
  encodedHost: 'parts of the host are written as escapes',
  addressLiteral: 'a numeric address instead of a name',
  oddPort: 'LivePerson’s host on an odd port',
  homograph: 'letters that only look like LivePerson’s name',
  lookAlikeHost: 'a name that only resembles LivePerson’s',
  lookAlikeGateway: 'made to look like a mail gateway',
  looksRewritten: 'an unknown host with a LivePerson link inside; perhaps a gateway',
  foreignHost: 'not LivePerson’s host',
  tooManyLayers: 'more than five gateways around it',
}

/** @type {Readonly<Record<string, string>>} */
const PROBLEMS = {
  tooLong: 'longer than 16 KiB',
  nothing: 'there is no link',
  blankInside: 'a blank or an invisible character inside; the link may have been broken in two',
  noScheme: 'does not begin with https://',
  noHost: 'has no host',
  badHost: 'the host cannot exist',
  badPort: 'the port cannot exist',
  targetMissing: 'the gateway’s link lacks the link it is about',
  brokenEncoding: 'the gateway’s link is damaged',
  cutOff: 'the link inside was cut off',
}

/**
 * @param {Diagnosis} diagnosis
 * @param {(link: string) => string} mask
 * @param {(vendor: string) => string} productOf
 * @returns {string}
 */
export function describe(diagnosis, mask, productOf) {
  const through = (diagnosis.layers ?? []).map(productOf).join(', then ')
  const by = through === '' ? [] : [`through ${through}`]
  return [diagnosis.kind.padEnd(10), ...facts(diagnosis, mask), ...by].join('  ')
}

/**
 * @param {Diagnosis} diagnosis
 * @param {(link: string) => string} mask
 * @returns {readonly string[]}
 */
function facts({ kind, link = '', host, inner, reason = '', problem = '' }, mask) {
  switch (kind) {
    case 'genuine':
      return [mask(link)]
    case 'rewritten':
      if (inner?.original !== undefined) return [mask(inner.original)]
      return [inner?.host ?? 'where it leads is not known: the gateway keeps the link']
    case 'suspicious':
      return host === null || host === undefined
        ? [REASONS[reason] ?? reason]
        : [`leads to ${host}: ${REASONS[reason] ?? reason}`]
    case 'malformed':
      return [PROBLEMS[problem] ?? problem]
  }
}
