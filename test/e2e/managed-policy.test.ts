// What a company sets on a computer, in the real app: the limit that the app counts by, and the
// check that says what is in force.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wireOf } from '../support/local-service'
import { diagnoseAt, findingsIn } from '../support/run-diagnose'
import { troubleshootingScreen } from '../support/screens/troubleshooting-screen'
import { words } from '../support/screens/words'
import { expect, test as base, type RunningApp } from './fixtures'

interface CompanyFixtures {
  /** Where files of the company lie, writable by nobody else. */
  readonly folder: string
  readonly putPolicy: (content: string, mode?: number) => Promise<string>
}

const test = base.extend<CompanyFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern: it needs nothing
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'agent-sign-in-company-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  putPolicy: async ({ folder }, use) => {
    await use(async (content, mode = 0o644) => {
      const path = join(folder, 'policy.json')
      await writeFile(path, content)
      await chmod(path, mode)
      return path
    })
  },
})

async function openChecks({ page }: RunningApp) {
  const checks = troubleshootingScreen(page)
  await page.getByRole('button', { name: words('checks.open'), exact: true }).click()
  await checks.expectFinished()
  return checks
}

test('the app stops one before the limit that IT set, and says by what it counts', async ({
  start,
  putPolicy,
  service,
  maria,
}) => {
  const policyPath = await putPolicy('{"maxFailedAttempts":3,"lockOutMinutes":45}')
  const app = await start({ policyPath })
  const wrong = { ...maria, password: 'wrong-Password-31!' }
  await app.form.signIn(wrong)
  await app.form.notice.expectShown('rejected', { counted: 1, left: 1 })
  await app.form.signIn(wrong)
  await app.form.notice.expectShown('rejected', { counted: 2, left: 0 })
  const posts = await service.posts()
  expect(posts).toEqual(Array.from({ length: 2 }, () => wireOf(maria.account).login(401)))

  await app.form.signIn(maria)
  await app.form.notice.expectShown('attemptWithheld', { counted: 2, limit: 3, minutes: 45 })
  expect(await service.posts()).toEqual(posts)

  const checks = await openChecks(app)
  await checks.expectStatus('policyInForce', 'pass')
})

test('a policy that others may change is not in force, and that is said', async ({
  start,
  putPolicy,
  maria,
}) => {
  const app = await start({ policyPath: await putPolicy('{"maxFailedAttempts":3}', 0o666) })
  await app.form.signIn({ ...maria, password: 'wrong-Password-31!' })
  await app.form.notice.expectShown('rejected', { counted: 1, left: 3 })

  const checks = await openChecks(app)
  await checks.expectStatus('policyInForce', 'fail')
  await checks.expectFound('policyRefused', { reason: 'writableByOthers' })
})

test('a diagnosis proves to IT which values are in force, and fails for a misspelt one', async ({
  service,
  keyring,
  profile,
  putPolicy,
}) => {
  const policyPath = await putPolicy('{"maxFailedAttempts":3,"lockoutMinutes":45}')
  const environment = { AGENT_SIGN_IN_POLICY: policyPath }
  const ended = await diagnoseAt({ service, keyring, profile, environment }, '--json')
  const [managed, rejected] = findingsIn(ended, 'policyInForce')

  expect(managed?.facts.map(({ value }) => value)).toEqual([
    'maxFailedAttempts = 3 (managed)',
    'lockOutMinutes = 30 (default)',
  ])
  expect(rejected).toMatchObject({
    id: 'policyKeysRejected',
    values: { key: 'lockoutMinutes', reason: 'unknownKey' },
  })
  expect(ended.code).toBe(1)
})
