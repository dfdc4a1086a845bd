// All words at once: those of the first page, and those of the checks, which the app loads later.
import en from '../../src-renderer/messages/en.json'
import enCauses from '../../src-renderer/messages/en-causes.json'
import enChecks from '../../src-renderer/messages/en-checks.json'

export const allMessages = { ...en, ...enChecks, ...enCauses }
