// The parts of check-link: cutting a stream into lines, the options, the words for people.
import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { linesOf } from '../../../scripts/check-link/lines.mjs'
import { readCommandLine, usage } from '../../../scripts/check-link/options.mjs'
import { describe } from '../../../scripts/check-link/words.mjs'
import { diagnoseLink } from '../../../src-main/core/link-doctor/diagnose-link'
import { maskToken } from '../../../src-main/core/link-doctor/mask-token'

async function cut(chunks: readonly Uint8Array[], longest = 1_000): Promise<readonly string[]> {
  async function* stream() {
    for (const chunk of chunks) yield await Promise.resolve(chunk)
  }
  const lines: string[] = []
  for await (const some of linesOf(stream(), longest)) lines.push(...some)
  return lines
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

suite('linesOf', () => {
  it.each([
    ['nothing', '', []],
    ['one line', 'a', ['a']],
    ['one line with its end', 'a\n', ['a']],
    ['an empty line', '\n', ['']],
    ['empty lines between', 'a\n\n\nb', ['a', '', '', 'b']],
    ['line ends of Windows', 'a\r\nb\r\n', ['a', 'b']],
    ['a byte order mark', '\ufeffa\nb', ['a', 'b']],
    ['a blank line at the end', 'a\n \n', ['a', ' ']],
  ])('cuts %s', async (_name, text, lines) => {
    expect(await cut([bytesOf(text)])).toEqual(lines)
  })

  it('gives the same lines however the bytes arrive', async () => {
    const texts = fc.array(
      fc.string({ unit: 'binary' }).map((line) => line.replace(/[\r\n\ufeff]/g, '')),
    )
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 7 }), async (lines, size) => {
        const bytes = bytesOf(lines.map((line) => `${line}\n`).join(''))
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_unused, count) =>
          bytes.subarray(count * size, (count + 1) * size),
        )
        expect(await cut(chunks)).toEqual(
          lines.map((line) => new TextDecoder().decode(bytesOf(line))),
        )
      }),
    )
  })

  it('keeps no more of a line than was asked for', async () => {
    const chunk = bytesOf('x'.repeat(10_000))

    expect(await cut([chunk, chunk, bytesOf('\nb\n'), chunk], 5)).toEqual(['xxxxx', 'b', 'xxxxx'])
  })
})

suite('readCommandLine', () => {
  it.each([
    [[], { kind: 'check', isJson: false }],
    [['--json'], { kind: 'check', isJson: true }],
    [['--help'], { kind: 'help' }],
    [['-h', '--json'], { kind: 'help' }],
    [['--jsn'], { kind: 'refused', message: 'There is no option --jsn.' }],
    [['--json=1'], { kind: 'refused', message: 'There is no option --json=1.' }],
  ])('reads %j', (words, commandLine) => {
    expect(readCommandLine(words)).toEqual(commandLine)
  })

  it('takes no link from the options, and does not repeat it', () => {
    const refused = readCommandLine(['https://va.liveperson.net/reset?t=secret'])

    expect(refused).toEqual({
      kind: 'refused',
      message: 'Links are read from standard input, not from the options.',
    })
  })

  it('explains every option', () => {
    expect(['--json', '--help', '-h'].every((option) => usage.includes(option))).toBe(true)
  })
})

suite('describe', () => {
  it.each([
    ['https://va.liveperson.net/r?t=abc123', 'genuine     https://va.liveperson.net/r?t=•••'],
    [
      'https://www.google.com/url?q=https%3A%2F%2Fva.liveperson.net%2Fr%3Ft%3Dabc123',
      'rewritten   https://va.liveperson.net/r?t=•••  through google',
    ],
    [
      'https://slack-redir.net/link?url=https%3A%2F%2Fprotect.mimecast.com%2Fs%2Fabc%3Fdomain%3Dliveperson.net',
      'rewritten   liveperson.net  through slack, then mimecast',
    ],
    [
      'https://protect.mimecast.com/s/abc',
      'rewritten   where it leads is not known: the gateway keeps the link  through mimecast',
    ],
    [
      'https://liveperson.net.evil.example/?t=abc123',
      'suspicious  leads to liveperson.net.evil.example: a name that only resembles LivePerson’s',
    ],
    ['javascript:abc123', 'suspicious  neither http nor https'],
    ['abc123', 'malformed   does not begin with https://'],
    [
      'https://slack-redir.net/link?url=%zzabc123',
      'malformed   the gateway’s link is damaged  through slack',
    ],
  ])('says of %s what it is, without its token', (link, words) => {
    expect(describe(diagnoseLink(link), maskToken, (vendor: string) => vendor)).toBe(words)
  })
})
