// `npm run check-link`, run as help desks run it: one answer a line in the order of the input, from
// a pipe of any length, and with every way to a network closed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { diagnoseLink } from '../../../src-main/core/link-doctor/diagnose-link'
import { linkReport } from '../../../src-main/core/link-doctor/link-report'
import { ROOT } from '../../architecture/source-files'
import { wrappers } from '../core/link-doctor/wrappers'

const LINK = 'https://va.liveperson.net/reset?t=a%2Bb&copy=1'
const LINES = [
  LINK,
  ...wrappers.map(({ wrap }) => wrap(LINK)),
  '',
  'https://evil.example/',
  'https://va.livepersоn.net/',
  'no link',
  `https://va.liveperson.net/${'a'.repeat(20_000)}`,
  'https://protect.mimecast.com/s/abc',
]
const ANSWERS = LINES.map((line) => JSON.stringify(linkReport(diagnoseLink(line))))

interface Outcome {
  readonly exitCode: number | null
  readonly output: string
  readonly errors: string
}

async function run(
  program: string,
  args: readonly string[],
  input: string | Readable,
): Promise<Outcome> {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'pipe' })
  Readable.from(input).pipe(child.stdin)
  // A program that refuses its options does not read to the end.
  child.stdin.on('error', () => undefined)
  const closed = once(child, 'close')
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  await closed
  return { exitCode: child.exitCode, output, errors }
}

const checkLink = (args: readonly string[], input: string | Readable): Promise<Outcome> =>
  run(process.execPath, ['scripts/check-link.mjs', ...args], input)

/**
 * Ends a program with 99 as soon as it tries to reach anybody. Pipes inside this computer stay: the
 * compiler that loads the doctor looks for a parent of its own over one.
 */
const NO_NETWORK = `
  import dgram from 'node:dgram'
  import dns from 'node:dns'
  import net from 'node:net'
  import { syncBuiltinESMExports } from 'node:module'
  const refuse = () => process.exit(99)
  const connect = net.Socket.prototype.connect
  net.Socket.prototype.connect = function (...args) {
    return typeof args.flat()[0]?.path === 'string' ? connect.apply(this, args) : refuse()
  }
  dgram.createSocket = refuse
  for (const name of Object.keys(dns)) if (/^(lookup|resolve|reverse)/.test(name)) dns[name] = refuse
  for (const name of Object.keys(dns.promises)) if (/^(lookup|resolve|reverse)/.test(name)) dns.promises[name] = refuse
  globalThis.fetch = refuse
  syncBuiltinESMExports()
`
const withoutNetwork = ['--import', `data:text/javascript,${encodeURIComponent(NO_NETWORK)}`]

describe('check-link', { timeout: 120_000 }, () => {
  it('answers each line in its order, and npm adds nothing', async () => {
    const input = LINES.map((line) => `${line}\n`).join('')
    const outcome = await run('npm', ['run', 'check-link', '--', '--json'], input)

    expect(outcome).toMatchObject({ exitCode: 0, errors: '' })
    expect(outcome.output.split('\n')).toEqual([...ANSWERS, ''])
  })

  it('reaches for no network', async () => {
    const args = [...withoutNetwork, 'scripts/check-link.mjs', '--json']
    const outcome = await run(process.execPath, args, LINES.join('\n'))

    expect(outcome).toMatchObject({ exitCode: 0, errors: '' })
    expect(outcome.output.split('\n')).toEqual([...ANSWERS, ''])
  })

  it.each([
    ['fetch', "await fetch('http://127.0.0.1:9/')"],
    ['a connection', "(await import('node:net')).connect(9, '127.0.0.1')"],
    ['a request', "(await import('node:https')).get('https://va.liveperson.net/')"],
    ['a name', "(await import('node:dns')).lookup('va.liveperson.net', () => {})"],
    ['a name, promised', "await (await import('node:dns/promises')).resolve4('va.liveperson.net')"],
    ['a datagram', "(await import('node:dgram')).createSocket('udp4')"],
  ])('would be caught reaching for %s', async (_name, code) => {
    const args = [...withoutNetwork, '--input-type=module', '--eval', code]

    expect((await run(process.execPath, args, '')).exitCode).toBe(99)
  })

  it('reads 100,000 lines from a pipe', async () => {
    const many = Array.from({ length: 100_000 }, (_unused, count) => LINES[count % 40] ?? '')
    const startedAtMs = performance.now()
    const { exitCode, output } = await checkLink(
      ['--json'],
      Readable.from(many.map((line) => `${line}\n`)),
    )
    const tookMs = performance.now() - startedAtMs

    expect(exitCode).toBe(0)
    expect(output.split('\n')).toEqual([...many.map((_line, count) => ANSWERS[count % 40]), ''])
    expect(tookMs).toBeLessThan(60_000)
  })

  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, ['scripts/check-link.mjs', '--json'], { cwd: ROOT })
    for (const count of [0, 1]) {
      child.stdin.write(`${LINES[count] ?? ''}\n`)
      expect(String(await once(child.stdout, 'data'))).toBe(`${ANSWERS[count] ?? ''}\n`)
    }
    child.stdin.end()
    await once(child, 'close')

    expect(child.exitCode).toBe(0)
  })

  it('masks tokens where people read', async () => {
    const { exitCode, output } = await checkLink([], `${LINK}\n`)

    expect({ exitCode, output }).toEqual({
      exitCode: 0,
      output: 'genuine     https://va.liveperson.net/reset?t=•••&copy=•••\n',
    })
  })

  it.each([
    [['--jason'], 2],
    [[LINK], 2],
    [['--help'], 0],
  ])('with %j ends with %i and checks nothing', async (args, exitCode) => {
    const outcome = await checkLink(args, LINK)

    expect(outcome.exitCode).toBe(exitCode)
    expect(outcome.output + outcome.errors).toContain('Usage: npm run check-link')
    expect(outcome.output + outcome.errors).not.toContain(LINK)
  })

  it('says nothing about nothing', async () => {
    expect(await checkLink(['--json'], '')).toEqual({ exitCode: 0, output: '', errors: '' })
  })
})
