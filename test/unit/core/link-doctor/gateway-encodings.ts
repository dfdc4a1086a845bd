// The encodings that gateways wrap links in, written from the description of each format and not
// from the decoders under test.

export const percent = encodeURIComponent

/** Every sign but letters and digits as an escape with small letters. */
export function percentLowerCase(link: string): string {
  return [...Buffer.from(link, 'utf8')]
    .map((byte) => {
      const sign = String.fromCharCode(byte)
      return /[a-zA-Z0-9]/.test(sign) ? sign : `%${byte.toString(16).padStart(2, '0')}`
    })
    .join('')
}

export const base64 = (data: string | Buffer): string => Buffer.from(data).toString('base64')
export const base64Url = (data: string | Buffer): string => Buffer.from(data).toString('base64url')

/** Version 2 of Proofpoint: escapes with hyphens, underscores for slashes. */
export function proofpointVersion2(link: string): string {
  const escaped = percent(link)
    .replaceAll('%2F', '/')
    .replace(/[-_]/g, (sign) => (sign === '-' ? '%2D' : '%5F'))
  return escaped.replaceAll('%', '-').replaceAll('/', '_')
}

const RUN_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const CUT = /(?:[%+#*[\]]|[^\0-\x7f])+/gu

/** @param countCut how long a run is: in bytes or in characters, as two kinds of gateways do */
export function proofpointVersion3(link: string, countCut: (run: string) => number): string {
  const cut = [...link.matchAll(CUT)].map(([run]) => run).join('')
  const marked = link.replace(CUT, (run) => {
    let left = countCut(run)
    let marks = ''
    while (left > 65) {
      marks += '**_'
      left -= 65
    }
    if (left === 1) return `${marks}*`
    return `${marks}**${RUN_DIGITS.charAt(left - 2)}`
  })
  return `https://urldefense.com/v3/__${marked}__;${base64Url(cut)}!!Gh3k9Q!aZ-5_rR2$`
}

export const inBytes = (run: string): number => Buffer.byteLength(run)
export const inCharacters = (run: string): number => Array.from(run).length

/** The wrapper shows, block by block of ten, the letters 7, 3, 0, 1, 9, 5, 6, 8, 2 and 4. */
export function shuffled(link: string): string {
  return (link.match(/.{1,10}/gs) ?? [])
    .map((block) =>
      block.length < 10
        ? block.split('').reverse().join('')
        : [7, 3, 0, 1, 9, 5, 6, 8, 2, 4].map((place) => block.charAt(place)).join(''),
    )
    .join('')
}

/** Puts a domain behind the host, before the port. */
export function withSuffix(link: string, suffix: string): string {
  return link.replace(/^(https?:\/\/[^/?#:]*)/, `$1${suffix}`)
}

export function withProxyParameter(link: string): string {
  const [, base = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(link) ?? []
  return `${base}${base.includes('?') ? '&' : '?'}McasTsid=20892${fragment}`
}

export function checkPointVersion2(link: string): string {
  const [, base = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(link) ?? []
  return `https://protect.checkpoint.com/v2/r02/___${base}___.YzJlOmFjbWU6YzpvOjEyMzQ6NzphYmNk${fragment}`
}
