// The people the stand-in knows at each start. Account numbers, names and notes are fixed; every
// password and key is made anew. Nothing of it is written to disk.
import { randomHex64, readablePassword } from './random-secrets'
import type { NewPerson, SiteFacts } from './people'

const virginia = { account: '31415926', zone: 'z1', timeZone: 'America/New_York' } as const
const london = { account: '27182818', zone: 'z2', timeZone: 'Europe/London' } as const
const sydney = { account: '16180339', zone: 'z3', timeZone: 'Asia/Singapore' } as const

export const demoSites: readonly SiteFacts[] = [virginia, london, sydney]
/** Where MFA is on at the start; nobody is enrolled then. */
export const demoMfaAccounts: readonly string[] = [sydney.account]

/** Three accounts in three regions, each with agents and an admin; two are disabled, one is a bot. */
export function makeDemoPeople(): readonly NewPerson[] {
  return [
    agent(virginia.account, 'maria.santos', 'Agent, US account'),
    {
      ...agent(virginia.account, 'olivia.chen', 'Admin of the US account'),
      role: 'admin',
    },
    agent(
      virginia.account,
      'j.müller+1@example.com',
      'Agent whose name needs exact encoding; the name is case-sensitive',
    ),
    {
      ...agent(virginia.account, 'sam.retired', 'Disabled user: the right password is refused too'),
      disabledBecause: 'admin',
    },
    agent(london.account, 'tom.okafor', 'Agent, UK account'),
    { ...agent(london.account, 'priya.shah', 'Admin of the UK account'), role: 'admin' },
    {
      account: london.account,
      loginName: 'greeter-bot',
      role: 'agent',
      note: 'Bot: no password; signs in with four keys, which the control address lists',
      disabledBecause: null,
      credential: {
        kind: 'appKeys',
        appKey: randomHex64().slice(0, 32),
        secret: randomHex64().slice(0, 16),
        accessToken: randomHex64().slice(0, 32),
        accessTokenSecret: randomHex64().slice(0, 16),
      },
    },
    agent(sydney.account, 'nina.kaur', 'Agent, APAC account: a second factor is required'),
    agent(sydney.account, 'ravi.lost', 'Agent, APAC account: loses the phone'),
    { ...agent(sydney.account, 'leo.park', 'Admin of the APAC account'), role: 'admin' },
    {
      ...agent(sydney.account, 'dana.blocked', 'Disabled after too many failed tries'),
      disabledBecause: 'failedTries',
    },
  ]
}

function agent(account: string, loginName: string, note: string): NewPerson {
  return {
    account,
    loginName,
    role: 'agent',
    note,
    disabledBecause: null,
    credential: { kind: 'password', password: readablePassword() },
  }
}
