// Views of the link doctor: every verdict with every reason. Invented links and products only.
import {
  LINK_PROBLEMS,
  MESSAGE_PROBLEMS,
  SUSPICIONS,
  type CheckedLinkView,
  type GatewayView,
  type LinkDoctorView,
} from '../../src-preload/reset-views'
import { all, type Screens } from './named-screens'
import { noticeOf } from './notice-views'

export const linkDoctor: LinkDoctorView = {
  kind: 'linkDoctor',
  accountNumber: '31415926',
  loginName: 'dana',
  phase: 'ready',
  checked: null,
  notice: null,
}

export const genuineLink: CheckedLinkView = {
  linkId: 1,
  verdict: { kind: 'genuine' },
  maskedLink: 'https://z2.liveperson.net/a/12345678/reset-password?token=…',
  gateways: [],
  host: 'z2.liveperson.net',
  maskedOriginal: null,
  use: 'setPassword',
}

export const safeLinks: GatewayView = {
  product: 'Safe Links',
  exemption: { kind: 'setting', paths: [['Policies', 'Safe Links', 'Do not rewrite']] },
}

export const mimecast: GatewayView = { product: 'URL Protect', exemption: { kind: 'notPublic' } }

export const rewrittenLink: CheckedLinkView = {
  linkId: 2,
  verdict: { kind: 'rewritten', inner: 'recovered' },
  maskedLink: 'https://eur02.safelinks.protection.outlook.com/?url=…',
  gateways: [safeLinks],
  host: 'z2.liveperson.net',
  maskedOriginal: 'https://z2.liveperson.net/a/12345678/reset-password?token=…',
  use: 'setPassword',
}

export const suspiciousLink: CheckedLinkView = {
  linkId: 3,
  verdict: { kind: 'suspicious', reason: 'lookAlikeHost' },
  maskedLink: 'https://liveperson.net.example/reset?token=…',
  gateways: [],
  host: 'liveperson.net.example',
  maskedOriginal: null,
  use: null,
}

export const malformedLink: CheckedLinkView = {
  linkId: 4,
  verdict: { kind: 'malformed', problem: 'cutOff' },
  maskedLink: 'https://z2.live',
  gateways: [],
  host: null,
  maskedOriginal: null,
  use: null,
}

/** @param links what a pasted text or, where there are several, a message held */
export function checkedLinks(...links: readonly CheckedLinkView[]): LinkDoctorView {
  const from =
    links.length === 1
      ? ({ kind: 'text' } as const)
      : ({ kind: 'message', fileName: 'reset.eml' } as const)
  return { ...linkDoctor, checked: { kind: 'links', from, links } }
}

/** Every state by name. */
export const linkDoctorScreens: Screens = {
  'link doctor': linkDoctor,
  'link doctor, reading': { ...linkDoctor, phase: 'reading' },
  'link doctor, opening': { ...checkedLinks(genuineLink), phase: 'opening' },
  'link doctor, not opened': { ...checkedLinks(genuineLink), notice: noticeOf('linkNotOpened') },
  'link doctor, genuine for the browser': checkedLinks({ ...genuineLink, use: 'openInBrowser' }),
  'link doctor, genuine': checkedLinks(genuineLink),
  'link doctor, rewritten': checkedLinks(rewrittenLink),
  'link doctor, wrapped twice': checkedLinks({
    ...rewrittenLink,
    gateways: [safeLinks, mimecast],
  }),
  'link doctor, host stated': checkedLinks({
    ...rewrittenLink,
    verdict: { kind: 'rewritten', inner: 'hostStated' },
    maskedOriginal: null,
    use: null,
  }),
  'link doctor, hidden': checkedLinks({
    ...rewrittenLink,
    verdict: { kind: 'rewritten', inner: 'hidden' },
    host: null,
    maskedOriginal: null,
    use: null,
  }),
  ...all('link doctor, suspicious', SUSPICIONS, (reason) =>
    checkedLinks({ ...suspiciousLink, verdict: { kind: 'suspicious', reason } }),
  ),
  ...all('link doctor, malformed', LINK_PROBLEMS, (problem) =>
    checkedLinks({ ...malformedLink, verdict: { kind: 'malformed', problem } }),
  ),
  ...all('link doctor, not read', MESSAGE_PROBLEMS, (problem) => ({
    ...linkDoctor,
    checked: { kind: 'notRead', problem },
  })),
  'link doctor, no link in a text': {
    ...linkDoctor,
    checked: { kind: 'noLinks', from: { kind: 'text' } },
  },
  'link doctor, no link in a message': {
    ...linkDoctor,
    checked: { kind: 'noLinks', from: { kind: 'message', fileName: 'empty.eml' } },
  },
  'link doctor, several links': checkedLinks(suspiciousLink, rewrittenLink, malformedLink),
}
