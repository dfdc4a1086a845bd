// The commands of the contract, sent by those who may not and in shapes that are not allowed: each
// is refused with a typed answer, nothing happens, and nothing of what was sent is logged.
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { CommandName } from '../../src-preload/contract'
import { readLog, ROOT } from '../support/app-under-test'
import { TYPED_CANARY, WELL_FORMED } from '../support/well-formed-commands'
import { expect, test } from './fixtures'

const PRELOAD = join(ROOT, 'out', 'preload', 'index.cjs')
const PAGE_URL = 'app://sign-in/index.html'

const names = Object.keys(WELL_FORMED)

const strangers: readonly (readonly [string, string, string])[] = [
  ['another window on the app’s own address', PAGE_URL, 'page'],
  ['another window on a data: address', 'data:text/html,<title>stranger</title>', 'stranger'],
]

for (const [name, url, partition] of strangers) {
  test(`${name} gets every command refused`, async ({ app, service }) => {
    await app.form.expectOpen()
    const stranger = await openStranger(app.electron, url, partition)

    expect(await sendAll(stranger, WELL_FORMED)).toEqual(refusedAs({ kind: 'untrustedSender' }))
    await app.form.expectOpen()
    expect(await service.requests()).toEqual([])
  })
}

test('the app’s own window gets every command refused once it shows something else', async ({
  app,
  service,
}) => {
  await app.form.expectOpen()
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('about:blank'),
  )
  await expect(app.page).toHaveURL('about:blank')

  expect(await sendAll(app.page, WELL_FORMED)).toEqual(refusedAs({ kind: 'untrustedSender' }))
  expect(await service.requests()).toEqual([])
})

test('a frame inside the page has no commands of its own, and a forged one is refused', async ({
  app,
}) => {
  await app.form.expectOpen()
  const inFrame = await app.page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    return frame.contentWindow !== null && 'signIn' in frame.contentWindow
  })
  expect(inFrame).toBe(false)

  // What the command's handler in the main process says to a sender that is a frame below the page.
  const replies = await app.electron.evaluate(
    async ({ BrowserWindow, ipcMain }, { commands, url }) => {
      const sender = BrowserWindow.getAllWindows()[0]?.webContents
      const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers')
      if (!(handlers instanceof Map)) throw new Error('Electron keeps its handlers elsewhere now')
      const event = { sender, senderFrame: { url, parent: {} } }
      const answers = Object.entries(commands).map(async ([name, input]) => {
        const handler: unknown = handlers.get(`sign-in:${name}`)
        const answer: unknown =
          typeof handler === 'function' ? await Reflect.apply(handler, null, [event, input]) : null
        return [name, answer] as const
      })
      return Object.fromEntries(await Promise.all(answers))
    },
    { commands: WELL_FORMED, url: PAGE_URL },
  )
  expect(replies).toEqual(refusedAs({ kind: 'untrustedSender' }))
})

test('every command refuses what is not its shape, and the log keeps none of it', async ({
  app,
  service,
  profile,
}) => {
  await app.form.expectOpen()
  const tooMany = { password: TYPED_CANARY, host: 'sign-in.example' }
  for (const junk of [null, 'text', 7, [], { [TYPED_CANARY]: 1 }, tooMany]) {
    const inputs = Object.fromEntries(names.map((name) => [name, junk]))
    expect(await sendAll(app.page, inputs)).toEqual(
      refusedAs({ kind: 'malformed', fields: expect.any(Array) as unknown }),
    )
  }
  await app.form.expectOpen()
  expect(await readLog(profile)).not.toContain(TYPED_CANARY)
  expect(await service.requests()).toEqual([])
})

const misshapen: readonly (readonly [string, CommandName, object, readonly string[]])[] = [
  ['letters in an account number', 'prepareAccount', { accountNumber: '12a' }, ['accountNumber']],
  [
    'an endless account number',
    'prepareAccount',
    { accountNumber: '1'.repeat(33) },
    ['accountNumber'],
  ],
  [
    'an address for an account number',
    'prepareAccount',
    { accountNumber: '1/../2' },
    ['accountNumber'],
  ],
  ['an empty password', 'signIn', { ...WELL_FORMED.signIn, password: '' }, ['password']],
  [
    'an endless password',
    'signIn',
    { ...WELL_FORMED.signIn, password: 'x'.repeat(513) },
    ['password'],
  ],
  ['a field too many', 'signIn', { ...WELL_FORMED.signIn, host: 'sign-in.example' }, ['']],
  ['an unknown way to sign out', 'signOut', { next: 'everywhere' }, ['next']],
  ['a letter in a code', 'submitCode', { code: '12a456' }, ['code']],
  ['a code of seven digits', 'submitCode', { code: '1234567' }, ['code']],
  [
    'a code in other digits',
    'submitCode',
    { code: '\uff11\uff12\uff13\uff14\uff15\uff16' },
    ['code'],
  ],
  ['an address for a user', 'choosePerson', { userId: '1/../2' }, ['userId']],
  ['an endless link', 'checkLink', { text: 'x'.repeat(16_386) }, ['text']],
  ['a message that is no bytes', 'checkMessage', { fileName: 'a.eml', bytes: 'text' }, ['bytes']],
  ['a link by its address', 'openLink', { linkId: 'https://sign-in.example' }, ['linkId']],
  ['an outcome of its own', 'tellPageOutcome', { outcome: 'passwordChanged' }, ['outcome']],
  ['an endless new password', 'saveNewPassword', { password: 'x'.repeat(513) }, ['password']],
  ['an unknown action', 'proposeAction', { action: 'deleteUser' }, ['action']],
  ['a place to save to', 'saveRequest', { ...WELL_FORMED.saveRequest, path: '/tmp/x' }, ['']],
  [
    'an endless request',
    'mailRequest',
    { ...WELL_FORMED.mailRequest, text: 'x'.repeat(8_001) },
    ['text'],
  ],
]

test('what is almost its shape is refused as malformed too, and the field is named', async ({
  app,
  service,
}) => {
  await app.form.expectOpen()
  for (const [name, command, input, fields] of misshapen) {
    expect(await sendAll(app.page, { [command]: input }), name).toEqual({
      [command]: { ok: false, error: { kind: 'malformed', fields } },
    })
  }
  expect(await service.requests()).toEqual([])
})

/** A page that somebody managed to open with the app's own preload script. */
async function openStranger(
  electron: ElectronApplication,
  url: string,
  partition: string,
): Promise<Page> {
  const opened = electron.waitForEvent('window')
  await electron.evaluate(
    async ({ BrowserWindow }, { address, ...webPreferences }) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { ...webPreferences, sandbox: true },
      })
      await stranger.loadURL(address)
    },
    { preload: PRELOAD, address: url, partition },
  )
  return opened
}

function sendAll(page: Page, inputs: Readonly<Record<string, unknown>>): Promise<unknown> {
  return page.evaluate(async (given) => {
    const replies = Object.entries(given).map(async ([name, input]) => {
      const command: unknown = Reflect.get(window.signIn, name)
      const reply: unknown =
        typeof command === 'function' ? await Reflect.apply(command, null, [input]) : 'no command'
      return [name, reply] as const
    })
    return Object.fromEntries(await Promise.all(replies))
  }, inputs)
}

function refusedAs(error: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, { ok: false, error }]))
}
