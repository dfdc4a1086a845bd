// What the check of the captcha asks of the outside. Types only; adapters/probes answers. The probe
// solves nothing, asks for no e-mail, and never rejects.

export type CaptchaFact =
  /** The account's entry announces no reset in the app: its page has a captcha of its own. */
  | { readonly kind: 'onPage' }
  /** Where the account lives is not known, so nobody was asked. */
  | { readonly kind: 'accountNotFound' }
  | { readonly kind: 'handedOut'; readonly host: string }
  /** The service says that no captcha can be had, or answers with an error of its own (5xx). */
  | { readonly kind: 'refused'; readonly host: string; readonly status: number }
  /** No answer, or one that says nothing about captchas; `code` is the network's or the answer's kind. */
  | { readonly kind: 'notLearned'; readonly host: string; readonly code: string }

export interface CaptchaProbes {
  /** Asks for one captcha of the account, as the form of the reset does. */
  readonly captcha: (accountNumber: string, signal: AbortSignal) => Promise<CaptchaFact>
}
