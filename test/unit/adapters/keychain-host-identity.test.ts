// Which computer, OS user and profile count as the same.
import { describe, expect, it } from 'vitest'
import { hostIdentityOf, readHostIdentity } from '../../../src-main/adapters/keychain-host-identity'

const here = { hostName: 'desk-7', osUser: 'ada', profilePath: '/home/ada/.config/app' }

describe('the host identity', () => {
  it.each([
    ['another computer', { ...here, hostName: 'desk-8' }],
    ['another OS user', { ...here, osUser: 'bob' }],
    ['another profile', { ...here, profilePath: '/home/ada/.config/other' }],
    ['names that join to the same text', { ...here, hostName: 'desk-7ada', osUser: '' }],
  ])('differs for %s', (_case, there) => {
    expect(hostIdentityOf(there)).not.toBe(hostIdentityOf(here))
  })

  it.each([
    ['capitals in the computer name', { ...here, hostName: 'DESK-7' }],
    ['another spelling of the folder', { ...here, profilePath: '/home/ada/./.config/app/' }],
  ])('is the same for %s', (_case, again) => {
    expect(hostIdentityOf(again)).toBe(hostIdentityOf(here))
  })

  it('tells no names', () => {
    expect(hostIdentityOf(here)).toMatch(/^[\w-]{32}$/)
  })

  it('is stable for this process', () => {
    expect(readHostIdentity('/profile')).toBe(readHostIdentity('/profile'))
  })
})
