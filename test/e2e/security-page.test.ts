// What the page may not do, tried from inside the page of the running app: no network, no window,
// no navigation, no permission, no Node.
import { listenTcp, listenUdp } from '../support/listeners'
import { tryToReach, tryWebRtc } from '../support/network-tries'
import { WELL_FORMED } from '../support/well-formed-commands'
import { expect, test } from './fixtures'

const PAGE_URL = 'app://sign-in/index.html'

/** Written out, not imported: a change of the policy has to be meant twice. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

test('the page cannot reach the network by any means', async ({ app, service }) => {
  await app.form.expectOpen()
  const [tcp, udp] = [await listenTcp(), await listenUdp()]
  const connectionsBefore = service.gate.connections()

  const outcomes = {
    ...(await tryToReach(app.page, service.csds)),
    ...(await tryToReach(app.page, `http://127.0.0.1:${tcp.port}`)),
  }
  await tryWebRtc(app.page, udp.port, tcp.port)

  expect(new Set(Object.values(outcomes))).toEqual(new Set(['refused']))
  expect(tcp.contacts()).toBe(0)
  expect(udp.contacts()).toBe(0)
  expect(service.gate.connections()).toBe(connectionsBefore)
  expect(await service.requests()).toEqual([])
  tcp.stop()
  udp.stop()
})

test('the page opens no window and stays where it is', async ({ app, service }) => {
  await app.form.expectOpen()
  const { electron, page } = app
  await page.evaluate((url) => {
    window.open(url)
    window.open('about:blank')
    const link = document.createElement('a')
    link.href = url
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.target = ''
    link.click()
    location.href = 'app://elsewhere/index.html'
    location.assign(url)
    document.title = 'still here'
  }, service.csds)

  // The title travels behind the attempts: once it has arrived, they have been decided.
  const windows = (): Promise<readonly (readonly string[])[]> =>
    electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => [
        webContents.getTitle(),
        webContents.getURL(),
      ]),
    )
  await expect.poll(windows).toEqual([['still here', PAGE_URL]])
  expect(await service.requests()).toEqual([])
})

test('the page gets no permission', async ({ app }) => {
  await app.form.expectOpen()
  const answers = await app.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const
    const states = names.map(
      async (name) => [name, (await navigator.permissions.query({ name })).state] as const,
    )
    const refusal = (act: Promise<unknown>): Promise<string> =>
      act.then(
        () => 'granted',
        () => 'denied',
      )
    return {
      ...Object.fromEntries(await Promise.all(states)),
      request: await Notification.requestPermission(),
      getUserMedia: await refusal(navigator.mediaDevices.getUserMedia({ audio: true })),
      getDisplayMedia: await refusal(navigator.mediaDevices.getDisplayMedia()),
      readText: await refusal(navigator.clipboard.readText()),
    }
  })
  expect(new Set(Object.values(answers))).toEqual(new Set(['denied']))
})

test('the page has no Node and only the commands of the contract', async ({ app }) => {
  await app.form.expectOpen()
  const found = await app.page.evaluate(() => ({
    node: ['require', 'module', 'process', 'Buffer', 'global', '__dirname', 'electron'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.keys(window.signIn).sort(),
  }))
  expect(found.node).toEqual([])
  expect(found.bridge).toEqual([...Object.keys(WELL_FORMED), 'onViewChanged'].sort())
})

test('the window is sandboxed and isolated, and the page carries its policy', async ({ app }) => {
  await app.form.expectOpen()
  const facts = await app.electron.evaluate(async ({ BrowserWindow, session }, url) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Not in Electron's types; tells what the page really runs with.
    const read: unknown =
      contents === undefined ? null : Reflect.get(contents, 'getLastWebPreferences')
    const preferences: unknown = typeof read === 'function' ? Reflect.apply(read, contents, []) : {}
    const answer = await session.fromPartition('page').fetch(url)
    const strange = await session.fromPartition('page').fetch('app://sign-in/../main/index.js')
    return {
      preferences: JSON.parse(JSON.stringify(preferences)) as unknown,
      policy: answer.headers.get('content-security-policy'),
      strange: strange.status,
    }
  }, PAGE_URL)

  expect(facts.preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  })
  expect(facts.policy).toBe(POLICY)
  expect(facts.strange).toBe(404)
})
