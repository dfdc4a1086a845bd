// The e-mail with the link to a new password. Known of the real one: its sender and its button
// "Reset Password" (KCA/faq in README.md); everything else is assumed.
import type { SendMailOptions } from 'nodemailer'
import { escapeHtml } from '../html-text'
import { randomToken } from '../random-secrets'

export interface ResetMail {
  readonly to: string
  readonly account: string
  readonly loginName: string
  readonly link: string
  readonly lifetimeMs: number
}

/**
 * The text if it is one plain address, else null: what an admin saved or a login name holds may be
 * anything, and a part of it must not become an address of its own.
 */
export function mailAddress(text: unknown): string | null {
  const isPlain = typeof text === 'string' && /^[^\s<>()[\]",:;\\@]+@[\p{L}\d.-]+$/u.test(text)
  return isPlain ? text : null
}

const SENDER = { name: 'LivePerson Support', address: 'selfsupport@liveperson.com' }

export function resetMessage(mail: ResetMail): SendMailOptions & { readonly messageId: string } {
  const { to, account, loginName, link, lifetimeMs } = mail
  const lifetime = inWords(lifetimeMs)
  return {
    from: SENDER,
    to: { name: '', address: to },
    envelope: { from: SENDER.address, to },
    messageId: `<${randomToken()}@practice.example>`,
    subject: 'Reset your LivePerson password',
    text: `Hello,

somebody asked for a new password for the user ${loginName} of account ${account}.

Reset Password: ${link}

The link works once, for ${lifetime}. If it was not you who asked, ignore this message: the password stays as it is.

LivePerson Support
`,
    html: `<!doctype html>
<html lang="en"><body style="font-family:sans-serif">
<p>Hello,</p>
<p>somebody asked for a new password for the user <b>${escapeHtml(loginName)}</b> of account <b>${escapeHtml(account)}</b>.</p>
<p><a href="${escapeHtml(link)}" style="display:inline-block;padding:10px 18px;background:#0a5f8a;color:#fff;text-decoration:none">Reset Password</a></p>
<p>The link works once, for ${lifetime}. If it was not you who asked, ignore this message: the password stays as it is.</p>
<p>LivePerson Support</p>
</body></html>
`,
  }
}

function inWords(lifetimeMs: number): string {
  const minutes = Math.round(lifetimeMs / 60_000)
  if (minutes < 1) return 'less than a minute'
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
