// What the Users API keeps of a user besides name, id and whether he is enabled: made up from the
// login name at first, then whatever an admin saves. Sources: README.md, "Users API".
import type { JsonObject } from './answer'
import type { NewPerson } from './people'

/** Ids of the demo profiles and skills; the documentation's examples for the rest. */
const ADMIN_PROFILE = 2359273512
const AGENT_PROFILE = 2359273612
const SKILLS = [2359235912, 2359235922] as const
/** The one group of the login answer, `accountData.agentGroupsData`. */
const MAIN_GROUP = -1

/** The details of a user nobody has edited yet; optional ones too, so that a loss shows. */
export function firstDetails(person: NewPerson): JsonObject {
  const { loginName, role, note, credential, disabledBecause } = person
  const [mailbox = loginName] = loginName.split('@')
  const [named = mailbox] = mailbox.split('+')
  const words = named.split(/[.\-_ ]+/).filter((word) => word !== '')
  const names = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  const isAdmin = role === 'admin'
  const isHuman = credential.kind === 'password'
  return {
    fullName: names.join(' '),
    nickname: names[0] ?? loginName,
    email: loginName.includes('@') ? loginName : `${loginName}@example.com`,
    maxChats: isAdmin ? 0 : 4,
    maxAsyncChats: 10,
    skillIds: isAdmin ? [] : SKILLS,
    profileIds: [isAdmin ? ADMIN_PROFILE : AGENT_PROFILE],
    permissionGroups: [1],
    ...(isAdmin
      ? {}
      : { memberOf: { agentGroupId: MAIN_GROUP, assignmentDate: '2026-01-05 09:00:00' } }),
    changePwdNextLogin: false,
    lastPwdChangeDate: '2026-01-05 09:00:00',
    dateUpdated: '2026-01-05 09:00:00',
    disabledManually: disabledBecause === 'admin',
    description: note,
    ...(isHuman ? { mobileNumber: '+1 555 0100', employeeId: `EXT-${mailbox}` } : {}),
  }
}
