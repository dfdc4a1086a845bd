// The admin's desk: finding people, what is said of them, and what can be asked for.
import { describe, expect, it } from 'vitest'
import { openPage, type Page } from './page'
import {
  chosenDana,
  chosenNoor,
  dana,
  deskOfNoor,
  noor,
  peopleDesk,
  peopleDeskScreens,
} from './people-desk-views'
import type { ScreenView } from '../../src-preload/app-view'

function screenNamed(name: string): ScreenView {
  const screen = peopleDeskScreens[name]
  if (screen === undefined) throw new Error(`no screen is called ${name}`)
  return screen
}

/** The facts about a person, by name. */
function factsOn(page: Page): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...page.baseElement.querySelectorAll('.fact')].map((fact) => [
      fact.querySelector('dt')?.textContent ?? '',
      fact.querySelector('dd')?.textContent ?? '',
    ]),
  )
}

function buttonsOn(page: Page): readonly (string | null)[] {
  return page.getAllByRole('button').map((button) => button.textContent)
}

describe('the list', () => {
  it('says of everybody, in words, whether they are enabled and have MFA', async () => {
    const page = await openPage(peopleDesk)
    const entries = page.getAllByRole('listitem').map((entry) => entry.textContent)

    expect(entries).toEqual([
      'noor.haddad@example.comNoor HaddadDisabledMFA set up',
      'dana.park@example.comDana ParkEnabledMFA not set up',
      'sam.adeyemi@example.comSam AdeyemiEnabledMFA not stated',
    ])
  })

  it.each([
    ['desk, everybody', '3 people of 3, disabled ones first'],
    ['desk, too many match', 'Showing the first 3 of 212 people. Type more of the name.'],
    ['desk, nobody matches', 'Nobody matches “xyz”.'],
    ['desk, nobody at all', 'The service named no users for this account.'],
    ['desk, loading', 'Asking the service for the people of this account…'],
    ['desk, reloading', '3 people of 3, disabled ones first'],
  ])('says how many there are: %s', async (name, words) => {
    const page = await openPage(screenNamed(name))

    expect(page.getByText(words).closest('[role]')?.role).toBe('status')
  })

  it('says why it could not be loaded, and not that there is nobody', async () => {
    const page = await openPage(screenNamed('desk, not loaded'))

    expect(page.getByText('The service says that this user may not do that')).toBeDefined()
    expect(page.queryByText(/named no users/)).toBeNull()
  })

  it('says how many entries could not be read', async () => {
    const page = await openPage(screenNamed('desk, some not read'))

    expect(page.getByText('2 entries of the service’s list could not be read.')).toBeDefined()
  })

  it('shows the people although nothing is known of their MFA, and says so', async () => {
    const page = await openPage(screenNamed('desk, MFA not read'))

    expect(
      page.getByText('What the service knows of MFA could not be read').closest('[role]')?.role,
    ).toBe('status')
    expect(page.getAllByRole('listitem')).toHaveLength(3)
  })

  it('is searched with every change, exactly as typed', async () => {
    const page = await openPage(peopleDesk)

    await page.user.type(page.getByRole('searchbox'), 'No ')

    expect(page.sentAs('findPeople')).toEqual([{ query: 'N' }, { query: 'No' }, { query: 'No ' }])
    expect(page.getByRole('searchbox')).toHaveProperty('value', 'No ')
  })

  it('keeps what is typed while older answers arrive', async () => {
    const page = await openPage(peopleDesk)
    await page.user.type(page.getByRole('searchbox'), 'noor')

    await page.next({ ...peopleDesk, query: 'no' })

    expect(page.getByRole('searchbox')).toHaveProperty('value', 'noor')
  })

  it.each([
    ['Back to your session', 'closeDesk'],
    ['Reload', 'reloadDesk'],
  ])('sends one command for “%s”', async (name, command) => {
    const page = await openPage(peopleDesk)

    await page.user.click(page.getByRole('button', { name }))

    expect(page.bridge.sent).toEqual([[command, {}]])
  })

  it('reloads once at a time', async () => {
    const page = await openPage({ ...peopleDesk, phase: 'loading' })

    await page.user.click(page.getByRole('button', { name: 'Reloading…' }))

    expect(page.bridge.sent).toEqual([])
  })
})

describe('a person', () => {
  it('is chosen by a click or a key, and has the focus then', async () => {
    const page = await openPage(peopleDesk)
    page.getByRole('button', { name: /^noor/ }).focus()

    await page.user.keyboard('{Enter}')
    await page.next(deskOfNoor)

    expect(page.bridge.sent).toEqual([['choosePerson', { userId: noor.userId }]])
    expect(document.activeElement).toBe(
      page.getByRole('heading', { level: 2, name: noor.loginName }),
    )
  })

  it('leads back to the place in the list', async () => {
    const page = await openPage(deskOfNoor)

    await page.user.click(page.getByRole('button', { name: 'Back to the list' }))
    await page.next(peopleDesk)

    expect(page.bridge.sent).toEqual([['choosePerson', { userId: null }]])
    expect(document.activeElement).toBe(page.getByRole('button', { name: /^noor/ }))
  })

  it('leads back to the search where the list does not hold them any more', async () => {
    const page = await openPage(deskOfNoor)

    await page.next({ ...peopleDesk, people: [dana], matchCount: 1 })

    expect(document.activeElement).toBe(page.getByRole('searchbox'))
  })

  it('is described as far as the service tells', async () => {
    const page = await openPage(deskOfNoor)

    expect(factsOn(page)).toMatchObject({
      'Full name': 'Noor Haddad',
      State: 'Disabled after too many failed tries',
      'Authenticator app': 'Set up',
    })
    const tries = page
      .getAllByRole('listitem')
      .map((entry) => entry.querySelector('span')?.textContent)
    expect(tries).toEqual([
      'Turned away: disabled',
      'Code not accepted',
      'Password not accepted',
      'Signed in',
      'Not signed in',
    ])
  })

  it.each([
    ['desk, disabled by an admin', { State: 'Disabled by an admin' }],
    [
      'desk, little known',
      {
        State: 'Disabled; the service does not say why',
        'Authenticator app': 'The service does not say',
        'Last tries': 'The service does not say',
      },
    ],
    [
      'desk, oneself',
      { State: 'Enabled', 'Authenticator app': 'Not set up', 'Last tries': 'None' },
    ],
  ])('is not said to be more than is known: %s', async (name, facts) => {
    const page = await openPage(screenNamed(name))

    expect(factsOn(page)).toMatchObject(facts)
  })

  it('is said to be oneself', async () => {
    const page = await openPage({ ...peopleDesk, chosen: chosenDana })

    expect(page.getByText('This is your own user.')).toBeDefined()
  })

  it.each([
    ['disabled, MFA set up', chosenNoor, ['Enable…', 'Reset MFA…']],
    ['disabled, MFA not set up', { ...chosenNoor, mfa: 'notEnrolled' }, ['Enable…']],
    ['enabled, MFA not stated', { ...chosenDana, mfa: 'notStated' }, ['Reset MFA…']],
    ['enabled, MFA not set up', chosenDana, []],
  ] as const)('can be helped with what helps only: %s', async (_name, chosen, buttons) => {
    const page = await openPage({ ...peopleDesk, chosen })

    expect(buttonsOn(page)).toEqual([
      'Back to your session',
      'Reload',
      ...buttons,
      'Back to the list',
    ])
  })

  it.each([
    ['Enable…', 'enable'],
    ['Reset MFA…', 'resetMfa'],
  ])('is helped only after a question: %s', async (name, action) => {
    const page = await openPage(deskOfNoor)

    await page.user.click(page.getByRole('button', { name }))

    expect(page.bridge.sent).toEqual([['proposeAction', { action }]])
  })
})

describe('the account’s switch', () => {
  it.each([
    ['on', 'On for all users of this account.', 'Turn MFA off…', 'turnMfaOff'],
    ['off', 'Off for this account: nobody is asked for a code.', 'Turn MFA on…', 'turnMfaOn'],
  ] as const)('is shown and offered the other way: %s', async (kind, words, name, action) => {
    const page = await openPage({ ...peopleDesk, mfaSwitch: { kind } })

    expect(page.getByText(words)).toBeDefined()
    await page.user.click(page.getByRole('button', { name }))

    expect(page.bridge.sent).toEqual([['proposeAction', { action }]])
  })

  it('is not offered where the service does not tell of it', async () => {
    const page = await openPage({ ...peopleDesk, mfaSwitch: { kind: 'notStated' } })

    expect(page.getByText(/^The service does not tell this app whether it is on\./)).toBeDefined()
    expect(buttonsOn(page).filter((name) => name?.startsWith('Turn'))).toEqual([])
  })
})
