// Finding the links of a message: behind its buttons first, then in its text, each once.
import { describe, expect, it } from 'vitest'
import { findLinks } from '../../../../src-main/core/link-doctor/find-links'
import { proofpointVersion3, inBytes } from './gateway-encodings'

const RESET = 'https://va.liveperson.net/reset?t=a%2Bb&copy=1&site=1'

describe('findLinks', () => {
  it.each([
    ['double quotes', `<a href="${RESET}">Reset</a>`],
    ['single quotes', `<a class=x href='${RESET}'>Reset</a>`],
    ['no quotes', `<a href=${RESET}>Reset</a>`],
    ['entities', `<A HREF = "${RESET.replaceAll('&', '&amp;')}">Reset</A>`],
    ['numbered entities', `<a href="${RESET.replaceAll('&', '&#38;')}">`],
    [
      'hexadecimal entities',
      `<a href="${RESET.replaceAll('/', '&#x2F;').replaceAll('&c', '&#X26;c')}">`,
    ],
    ['line breaks in the tag', `<a\n  target="_blank"\r\n  href="\n${RESET}\n">`],
    ['an image map', `<area shape="rect" href="${RESET}">`],
    ['plain text', `Reset your password: ${RESET}\r\nThank you.`],
    ['the end of a sentence', `Go to ${RESET}.`],
    ['parentheses', `(see ${RESET})`],
    ['angle brackets', `Reset <${RESET}> now`],
    ['quotation marks', `"${RESET}", she said`],
    ['text of HTML', `<p>Or copy ${RESET.replaceAll('&', '&amp;')}</p>`],
    ['text between tags', `<td>${RESET.replaceAll('&', '&amp;')}<br/>x</td>`],
  ])('reads a link in %s', (_name, message) => {
    expect(findLinks(message)).toEqual([RESET])
  })

  it('puts what is behind the buttons first, and everything once', () => {
    const message =
      'See https://a.example/1 and <a href="https://b.example/2">https://c.example/3</a> ' +
      '<a href="https://b.example/2">again</a>'

    expect(findLinks(message)).toEqual([
      'https://b.example/2',
      'https://a.example/1',
      'https://c.example/3',
    ])
  })

  it.each([
    ['mail addresses', '<a href="mailto:support@liveperson.com">'],
    ['parts of the page', '<a href="#top">'],
    ['names of the document type', '<html xmlns="https://www.w3.org/1999/xhtml">'],
    ['pictures', '<img src="https://va.liveperson.net/logo.png">'],
    ['scripts', '<a href="javascript:alert(1)">'],
    ['relative links', '<a href="/reset">'],
    ['nothing', ''],
  ])('passes over %s', (_name, message) => {
    expect(findLinks(message)).toEqual([])
  })

  it('keeps the signs that gateways end their links with', () => {
    const wrapped = proofpointVersion3(RESET, inBytes)

    expect(findLinks(`<${wrapped}>`)).toEqual([wrapped])
    expect(findLinks(`(${wrapped}).`)).toEqual([wrapped])
  })

  it('finds disarmed links', () => {
    expect(findLinks('Was https[:]//va[.]liveperson[.]net/reset before')).toEqual([
      'https[:]//va[.]liveperson[.]net/reset',
    ])
  })

  it('keeps parentheses that belong to the link', () => {
    expect(findLinks('https://a.example/x_(y)')).toEqual(['https://a.example/x_(y)'])
  })

  it('reads at most 500', () => {
    const message = Array.from({ length: 800 }, (_unused, count) => `https://a.example/${count}`)

    expect(findLinks(message.join(' '))).toHaveLength(500)
  })
})
