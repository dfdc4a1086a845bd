// Whom the e-mail with the link comes from. A proper name, not translated.
// Source: LivePerson's support page "Log-in and password".
export const RESET_MAIL_SENDER = 'LivePerson Support <selfsupport@liveperson.com>'
