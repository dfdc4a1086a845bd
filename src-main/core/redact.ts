// Takes secrets and personal data out of any text. Pure. The last of two walls: what writes text
// (the log) must already keep to fields that hold no secret. Masks whole values, never parts.

export interface RedactOptions {
  /** Replaced by `~`, with either kind of slash. */
  readonly homeDirectory?: string
}

interface Rule {
  readonly pattern: RegExp
  readonly replacement: string
}

const MASK = '[redacted]'

/** Parts of names whose values are secret, wherever they stand in the name: `lpCsrfToken`, `x-csrf`. */
const SECRET_NAME_PARTS =
  'passw(?:or)?d|pwd|passphrase|passcode|csrf|bearer|authorization|session_?id|cookie|token|(?<!lib)secret|credential|otp'
/** Secret only as a whole word: `code`, but not `statusCode`; `challenge`, not `challengeExpired`. */
const SECRET_NAMES = 'code|challenge|(?:auth|mfa|2fa|verification|recovery|security)[_-]?code'

const NAME = `(?:[\\w.$-]{0,64}?(?:${SECRET_NAME_PARTS})[\\w.$-]{0,64}|(?:(?<![A-Za-z0-9])|(?<=%[0-9a-f]{2}))(?:${SECRET_NAMES})(?![A-Za-z0-9]))`
const SEPARATOR = '\\s{0,8}(?:=>|[:=]|%3[ad])\\s{0,8}'
/** A closing quote after the name, plain or escaped, as in `"csrf":` and `\"csrf\":`. */
const AFTER_NAME = `\\\\{0,7}["'\`]?${SEPARATOR}`
const UNQUOTED = '(?!["\'`]|\\\\{1,7}")'
const KEYED = `(${NAME}${AFTER_NAME})`

const RULES: readonly Rule[] = [
  { pattern: /otpauth(?:-migration)?:\/\/[^\s"'<>]*/gi, replacement: MASK },
  // "name": "value", up to its closing quote or, where the text was cut, to the end.
  ...['"', "'", '`'].map((quote) => ({
    pattern: new RegExp(`${KEYED}${quote}(?:[^${quote}\\\\]|\\\\[^])*(?:${quote}|$)`, 'gi'),
    replacement: `$1${quote}${MASK}${quote}`,
  })),
  // The same inside a JSON text that is itself quoted: \"name\": \"value\".
  {
    pattern: new RegExp(`${KEYED}(\\\\{1,7}")[^]*?(?:(?<!\\\\)\\2|$)`, 'gi'),
    replacement: `$1$2${MASK}$2`,
  },
  // name = [ … or name = { …: everything to the end of the line.
  { pattern: new RegExp(`${KEYED}[[{](?!redacted\\])[^\\n]*`, 'gi'), replacement: `$1${MASK}` },
  // Header form, Name: value, to the end of the line, since values may hold blanks and quotes.
  {
    pattern: new RegExp(`(${NAME}\\s{0,8}:[ \\t]{0,8})[^\\r\\n]+`, 'gi'),
    replacement: `$1${MASK}`,
  },
  // "name": 123.
  {
    pattern: new RegExp(`(${NAME}\\\\{0,7}["'\`]\\s{0,8}:\\s{0,8})${UNQUOTED}[^\\r\\n]+`, 'gi'),
    replacement: `$1${MASK}`,
  },
  // Query and cookie form, name=value.
  {
    pattern: new RegExp(`${KEYED}${UNQUOTED}[^\\s&;"<>]+`, 'gi'),
    replacement: `$1${MASK}`,
  },
  {
    pattern: /\b(Bearer|Basic|Digest|Negotiate|NTLM)(\s{1,8})(?=\S{0,64}\d|\S{16})[\w.~+/=-]{8,}/gi,
    replacement: `$1$2${MASK}`,
  },
  // JSON Web Tokens.
  { pattern: /\beyJ[\w-]{4,}\.[\w-]+(?:\.[\w-]*)?/g, replacement: MASK },
  // Session ids and bearers of the Login Service are hexadecimal texts.
  { pattern: /[0-9a-f]{32,}/gi, replacement: MASK },
  // Base64 and base64url: long, and with capitals, small letters and digits, as paths seldom are.
  {
    pattern: /(?<![\w+/-])(?=[\w+/-]*[A-Z])(?=[\w+/-]*[a-z])(?=[\w+/-]*\d)[\w+/-]{40,}={0,2}/g,
    replacement: MASK,
  },
  // Keys of authenticator apps: base32 of 128 bits and more, in one piece or in groups of four. All
  // but one in a thousand have a digit, and no word has; 32 capitals are no word either.
  {
    pattern:
      /(?<![A-Za-z0-9_])(?:(?=[A-Z]*[2-7])[A-Z2-7]{26,}|(?=[a-z]*[2-7])[a-z2-7]{26,}|[A-Z]{32,})={0,6}(?![A-Za-z0-9_])/g,
    replacement: MASK,
  },
  {
    pattern:
      /(?<![A-Za-z0-9_])(?=[A-Z -]{0,130}[2-7])(?:[A-Z2-7]{4}[ -]){6,}[A-Z2-7]{2,4}(?![A-Za-z0-9_])/g,
    replacement: MASK,
  },
  // The same in small letters, where at least one group has a letter beside a digit: of a key's, six
  // in ten have, and no word and no number has.
  {
    pattern:
      /(?<![A-Za-z0-9_])(?=(?:[a-z2-7]{4}[ -]){0,31}(?:[a-z]{1,3}[2-7]|[2-7]{1,3}[a-z]))(?:[a-z2-7]{4}[ -]){6,31}[a-z2-7]{2,4}(?![A-Za-z0-9_])/g,
    replacement: MASK,
  },
  // Letters alone, in one letter case and longer than any word, after a word that announces a key.
  {
    pattern:
      /(?<![A-Za-z])((?:[Kk]ey|KEY|[Ss]eed|SEED|[Ss]ecret|SECRET|[Bb]ase-?32|BASE-?32|[Tt]otp|TOTP)(?:\s(?:is|was|of))?[\s:=,("'`]{1,4})(?:[A-Z]{26,}|[a-z]{26,})={0,6}(?![A-Za-z0-9_])/g,
    replacement: `$1${MASK}`,
  },
  {
    pattern: /(?<![\w.%+-])[\w.%+-]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?/gi,
    replacement: '[e-mail]',
  },
  { pattern: ipv6Pattern(), replacement: '[ip]' },
  {
    pattern:
      /(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|\.\d)/g,
    replacement: '[ip]',
  },
]

/** A rule's replacement could, in texts made for it, form a new match for another rule. */
const MAX_PASSES = 8

/**
 * `text` without what its rules find: values of secret names in JSON, header or query form,
 * otpauth addresses, keys of authenticator apps, tokens, long hexadecimal and base64 texts, e-mail
 * and IP addresses, and the home folder. Redacting twice gives the same as once.
 */
export function redact(text: string, options: RedactOptions = {}): string {
  const rules = [...RULES, ...homeRules(options.homeDirectory)]
  let current = text

  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const next = rules.reduce(
      (before, rule) => before.replace(rule.pattern, rule.replacement),
      current,
    )
    if (next === current) return current
    current = next
  }
  return MASK
}

function homeRules(homeDirectory: string | undefined): readonly Rule[] {
  if (homeDirectory === undefined) return []
  const parts = homeDirectory.split(/[\\/]+/).filter((part) => part !== '')
  // "/" or "C:\" alone would turn every path into nonsense and hides nobody.
  if (parts.every((part) => /^(?:[a-z]:)?$/i.test(part))) return []

  const slash = String.raw`(?:\\{1,4}|/)`
  const path = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(slash)
  return [
    { pattern: new RegExp(`(?<![\\w.-])${slash}?${path}(?![\\w.-])`, 'gi'), replacement: '~' },
  ]
}

/** Full, compressed and IPv4-mapped forms, an IPv4 address at the end of a full one too. Clock times have two colons and no `::`. */
function ipv6Pattern(): RegExp {
  const group = '[0-9a-f]{1,4}'
  const full = `(?:${group}:){7}${group}|(?:${group}:){6}(?:\\d{1,3}\\.){3}\\d{1,3}`
  const compressed = `(?:${group}(?::${group}){0,6})?::(?:${group}(?::${group}){0,6}(?:(?:\\.\\d{1,3}){3})?)?`
  return new RegExp(
    `(?<![\\w:.])(?:${full}|(?!::(?![0-9a-f]))${compressed})(?:%\\w{1,16})?(?![\\w:])`,
    'gi',
  )
}
