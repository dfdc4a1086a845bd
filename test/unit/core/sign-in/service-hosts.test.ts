// Which hosts the app speaks to: a table of honest and hostile names, and that nothing widens it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createExternalLinks } from '../../../../src-main/adapters/external-links'
import { developmentConfig, RELEASE_CONFIG } from '../../../../src-main/config'
import { serviceHostRule } from '../../../../src-main/core/sign-in/service-hosts'

describe('serviceHostRule', () => {
  it.each([
    ['LivePerson, .net', 'api.liveperson.net', true],
    ['LivePerson, deeper', 'va.agentvep.liveperson.net', true],
    ['LivePerson, .com', 'knowledge.liveperson.com', true],
    ['the domain itself', 'liveperson.net', true],
    ['upper case', 'API.LivePerson.NET', true],
    ['the default port, written', 'api.liveperson.net:443', true],
    ['another port', 'api.liveperson.net:8443', false],
    ['look-alike suffix', 'liveperson.net.example.com', false],
    ['look-alike prefix', 'evil-liveperson.net', false],
    ['user name trick', 'api.liveperson.net@evil.example', false],
    ['path trick', 'evil.example/.liveperson.net', false],
    ['fragment trick', 'evil.example#.liveperson.net', false],
    ['query trick', 'evil.example?.liveperson.net', false],
    ['backslash trick', 'evil.example\\.liveperson.net', false],
    ['Cyrillic letter', 'api.livepersоn.net', false],
    ['trailing dot', 'api.liveperson.net.', false],
    ['loopback', '127.0.0.1', false],
    ['loopback with port', '127.0.0.1:9443', false],
    ['nothing', '', false],
    ['line break', 'api.liveperson.net\nevil.example', false],
  ])('judges %s', (_name, host, isAllowed) => {
    expect(serviceHostRule(null)(host)).toBe(isAllowed)
  })

  it('knows only the stand-in while there is one', () => {
    const rule = serviceHostRule('127.0.0.1:9443')

    expect(
      ['127.0.0.1:9443', '127.0.0.1:9444', 'localhost:9443', 'api.liveperson.net'].map(rule),
    ).toEqual([true, false, false, false])
  })

  it('allows no name outside the two domains, however it is written', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        const isOurs = /(^|\.)liveperson\.(net|com)$/i.test(domain)
        expect(serviceHostRule(null)(domain)).toBe(isOurs)
      }),
    )
  })
})

describe('developmentConfig', () => {
  it('is what users get where nothing is named', () => {
    expect(developmentConfig({})).toEqual({ ok: true, value: RELEASE_CONFIG })
  })

  it.each([
    'http://127.0.0.1:9443',
    'https://localhost:9443',
    'https://127.0.0.1',
    'https://127.0.0.1:9443/path',
    'https://127.0.0.1:9443@evil.example',
    'https://evil.example',
  ])('refuses the stand-in at %s', (csds) => {
    expect(developmentConfig({ AGENT_SIGN_IN_CSDS: csds, AGENT_SIGN_IN_CA: '/ca.pem' })).toEqual({
      ok: false,
      failure: { kind: 'csdsNotLoopback', value: csds },
    })
  })

  it('wants the certificate authority of the stand-in', () => {
    expect(developmentConfig({ AGENT_SIGN_IN_CSDS: 'https://127.0.0.1:9443' })).toEqual({
      ok: false,
      failure: { kind: 'caMissing' },
    })
  })
})

describe('createExternalLinks', () => {
  it.each([
    ['https://z1.le.liveperson.net/a/12345678/', true],
    ['http://z1.le.liveperson.net/', false],
    ['https://user@z1.le.liveperson.net/', false],
    ['https://z1.le.liveperson.net.example/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['nonsense', false],
  ])('opens %s: %s', async (url, isOpened) => {
    const opened: string[] = []
    const links = createExternalLinks(serviceHostRule(null), (text) => {
      opened.push(text)
      return Promise.resolve()
    })

    const result = await links.open(url)

    expect([result.ok, opened]).toEqual([isOpened, isOpened ? [url] : []])
  })
})
