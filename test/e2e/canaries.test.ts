// Everything secret and personal is planted as a canary; after a walk through the app, no piece of six
// characters of one stands in the log, the report, the words that are copied, a crash dump, any file of
// the profile or its name, or what a process shows of itself.
//
// "Remember me" is off here: with it on, account number and user name stand in identity.json, as the
// agent wishes (remember.test.ts). The keychain holds the session while it is open, by its purpose.
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addPerson, canaryPerson } from '../support/canary-person'
import { makeProfile, removeProfile } from '../support/app-under-test'
import { enrolByWire } from '../support/enrol-by-wire'
import { freshPassword } from '../support/fresh-password'
import type { Secrets } from '../support/leak-search'
import type { LocalService, Person } from '../support/local-service'
import { letterTo } from '../support/mailbox'
import { answerSaveDialog } from '../support/main-probes'
import { makePhone } from '../support/phone'
import { PIECE, searchFor, type FoundPiece } from '../support/piece-search'
import { readProcesses, readProfile, type Seen } from '../support/profile-scan'
import { readSavedSession } from '../support/saved-session'
import { appear } from '../support/screens/appear'
import { troubleshootingScreen } from '../support/screens/troubleshooting-screen'
import { words } from '../support/screens/words'
import { createServiceClock } from '../support/service-clock'
import { tokenOf } from '../login-service/reset-client'
import { expect, test, type RunningApp } from './fixtures'

/** Two walks at most, of some ten seconds each. */
test.setTimeout(90_000)

/** What lies in the folder for dumps without one: a random id of the installation, and empty folders. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  ...['client_id', 'settings.dat', 'attachments', 'completed', 'new', 'pending'],
])

interface Place {
  readonly app: RunningApp
  readonly service: LocalService
  readonly profile: string
  readonly keyring: Readonly<Record<string, string>>
  readonly reportPath: string
}

interface Walked {
  readonly canaries: Secrets
  readonly seen: readonly Seen[]
}

/** A person whose pieces do not stand in the fresh profile by chance. */
async function strangerTo(profile: string): Promise<Person> {
  const seen = await readProfile(profile)
  for (;;) {
    const person = canaryPerson()
    const search = searchFor({ ...person })
    if (seen.every(({ where, bytes }) => search(where, bytes).length === 0)) return person
  }
}

/** Signs in with a second factor after a try that fails, and signs out again. */
async function walkSession(
  { app, service, profile, keyring }: Place,
  person: Person,
): Promise<Secrets> {
  const { form, code, session } = app
  const clock = createServiceClock(service.control, person.account)
  const phone = makePhone(clock.nowMs)
  await clock.standMidStep()
  // The code that completes an enrolment is spent: let it be the one before.
  await clock.pass(-1)
  await enrolByWire(service, person, phone)
  await clock.standMidStep()

  await form.expectOpen()
  await form.remember.uncheck()
  const wrongPassword = freshPassword()
  await form.signIn({ ...person, password: wrongPassword })
  await form.notice.expectShown('rejected')
  await form.signIn(person)
  await code.expectOpen()
  const rightCode = await phone.code()
  await code.type(rightCode)
  await session.expectOpen()
  await session.expectStorage('protected')
  const saved = await readSavedSession(profile, keyring)
  if (saved === null) throw new Error('nothing was saved')
  const { bearer, csrf, sessionCookie } = saved.secrets
  await session.signOut.click()
  await form.expectOpen()
  return {
    ...{ wrongPassword, code: rightCode, seed: phone.key(), bearer, csrf, sessionCookie },
  }
}

/** Asks for a link, checks it, and leaves it unused. */
async function walkReset({ app, service }: Place, person: Person): Promise<Secrets> {
  const { form, reset, outcome, linkDoctor, electron } = app
  await form.forgotPassword.click()
  await reset.request(person)
  await outcome.expectShown('requestSubmitted')
  const { link } = await letterTo(service, person)
  await outcome.haveMail.click()
  await linkDoctor.paste(electron, link)
  await appear(linkDoctor.verdict('genuine'))
  await linkDoctor.back.click()
  await outcome.backToSignIn.click()
  await form.expectOpen()
  return { resetToken: tokenOf(link) }
}

/** Runs the checks, saves the report and copies both; what came out of it. */
async function walkChecks({ app, reportPath }: Place): Promise<readonly Seen[]> {
  const { page, electron } = app
  const checks = troubleshootingScreen(page)
  const copied = (): Promise<string> => electron.evaluate(({ clipboard }) => clipboard.readText())
  await page.getByRole('button', { name: words('checks.open'), exact: true }).click()
  await checks.expectFinished()
  await checks.copy.click()
  const inWords = await copied()
  expect(inWords).toContain(words('check.networkPath'))

  await checks.showReport.click()
  await appear(checks.report)
  await answerSaveDialog(electron, reportPath)
  await checks.saveReport.click()
  await appear(page.getByText(words('request.saved', { fileName: 'report.txt' })))
  const saved = await readFile(reportPath, 'utf8')
  await checks.copyReport.click()
  const report = await copied()
  expect(report).toBe(saved)
  for (const section of ['run', 'environment', 'policy', 'checks', 'browser', 'events'] as const) {
    expect(saved).toContain(`\n${words(`report.section.${section}`)}\n`)
  }
  // The walk itself is in it: its failed try, the code that was asked for, and the link.
  expect(saved).toMatch(/ \| cause rejected/)
  expect(saved).toContain(`networkPath | ${words('check.networkPath')}`)
  return [
    { where: 'the words that are copied', bytes: Buffer.from(inWords), isContent: true },
    { where: 'the report', bytes: Buffer.from(saved), isContent: true },
  ]
}

/** Breaks the page and then the program itself; the folder for dumps, and the processes before. */
async function walkIntoCrash({ app }: Place): Promise<readonly string[]> {
  const { electron, page, processId } = app
  const dumps = await electron.evaluate(({ app: self }) => self.getPath('crashDumps'))
  const running = await readProcesses(processId)
  // Only the handler that `crashReporter.start` starts could write one.
  expect(
    running.filter(({ bytes }) => /crashpad/i.test(bytes.toString('latin1').split('\0')[0] ?? '')),
  ).toEqual([])
  const reloaded = page.waitForEvent('load').catch(() => undefined)
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await reloaded
  await electron
    .evaluate(() => {
      setTimeout(() => {
        process.crash()
      }, 0)
    })
    .catch(() => undefined)
  await expect.poll(() => app.isRunning()).toBe(false)
  return readdir(dumps, { recursive: true }).catch(() => [])
}

async function walk(place: Place): Promise<Walked> {
  const { app, service, profile } = place
  await app.form.expectOpen()
  const person = await strangerTo(profile)
  await addPerson(service, person)
  const { account, loginName, password } = person
  const secrets = await walkSession(place, person)
  const token = await walkReset(place, person)
  const outcome = await walkChecks(place)
  const atWork = [...(await readProfile(profile)), ...(await readProcesses(app.processId))]
  expect(atWork.filter(({ where }) => where.startsWith('/proc/')).length).toBeGreaterThanOrEqual(8)

  const dumps = await walkIntoCrash(place)
  expect(dumps.filter((name) => !BOOKKEEPING.has(name))).toEqual([])
  const seen = [...outcome, ...atWork, ...(await readProfile(profile))]
  expect(seen.map(({ where }) => where)).toContain(join(profile, 'sign-in.log'))
  return {
    canaries: { account, loginName, password, ...secrets, ...token },
    seen: seen.map((each) => ({ ...each, where: within(profile, each.where) })),
  }
}

/** The same for every walk, whatever the profile and the processes are called. */
function within(profile: string, where: string): string {
  return where.includes(profile)
    ? where.replace(profile, '<profile>')
    : where.replace(/^\/proc\/[0-9]+/, '<process>')
}

function piecesIn({ canaries, seen }: Walked): readonly FoundPiece[] {
  const search = searchFor(canaries)
  return seen.flatMap(({ where, bytes }) => search(where, bytes))
}

const kindOf = ({ where, secret, encoding }: FoundPiece): string =>
  `${secret} in ${where} as ${encoding}`

test('no piece of a canary is left after a walk through the app and a crash', async ({
  start,
  service,
  profile,
  keyring,
}, testInfo) => {
  const reportPath = testInfo.outputPath('report.txt')
  const rest = { service, keyring: keyring.environment, reportPath }
  const first = await walk({ ...rest, app: await start(), profile })
  expect(Object.keys(first.canaries)).toEqual(
    expect.arrayContaining(['account', 'loginName', 'password', 'wrongPassword', 'code', 'seed']),
  )
  const found = piecesIn(first)
  expect(found.filter(({ isCertain }) => isCertain)).toEqual([])
  if (found.length === 0) return

  // Six to nine characters may meet by chance, and then not in the same place with other canaries. A
  // leak is there every time.
  const other = await makeProfile()
  try {
    const again = piecesIn(await walk({ ...rest, app: await start({ at: other }), profile: other }))
    const kinds = new Set(found.map(kindOf))
    expect(again.filter((piece) => piece.isCertain || kinds.has(kindOf(piece)))).toEqual([])
  } finally {
    await removeProfile(other)
  }
})

test('the search finds six characters in the log, in a file, in a name and in an argument', async ({
  start,
  profile,
}) => {
  const person = canaryPerson()
  const pieces = Object.entries(person).map(([secret, text]: [string, string]) => [
    secret,
    text.slice(5, 5 + PIECE),
  ]) as readonly (readonly [string, string])[]
  const app = await start({ extraArguments: pieces.map(([, piece]) => `--planted=${piece}`) })
  await app.form.expectOpen()
  const folder = join(profile, 'deep')
  await mkdir(folder)
  for (const [secret, piece] of pieces) {
    await appendFile(join(profile, 'sign-in.log'), `{"event":"planted","cause":"${piece}"}\n`)
    await writeFile(join(folder, secret), Buffer.from(`x ${piece} y`, 'utf16le'))
    await writeFile(join(folder, `${secret} of ${piece}.txt`), '')
  }

  const search = searchFor({ ...person })
  const seen = [...(await readProfile(profile)), ...(await readProcesses(app.processId))]
  const found = seen.flatMap(({ where, bytes }) => search(where, bytes))
  for (const [secret, piece] of pieces) {
    const places = found.filter((each) => each.secret === secret).map(({ where }) => where)
    expect(places).toContain(join(profile, 'sign-in.log'))
    expect(places).toContain(join(folder, secret))
    expect(places).toContain(`name of ${join(folder, `${secret} of ${piece}.txt`)}`)
    expect(places).toContain(`/proc/${app.processId}/cmdline`)
  }
})
