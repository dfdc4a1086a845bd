// The check of the system's trust store in the real app: read on a thread of its own, and told apart
// from the public authorities.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAuthority } from '../support/faulty-networks/certificates'
import { diagnoseAt, findingsIn } from '../support/run-diagnose'
import { expect, test } from './fixtures'

const stores: readonly (readonly [string, string, readonly number[], string, number])[] = [
  ['a company’s authority', 'pass', [400, 400], 'trustStoreWithOwn', 2],
  ['an expired one', 'unknown', [400, -3], 'trustStoreExpired', 1],
]

for (const [what, status, days, id, count] of stores) {
  test(`the system’s trust store is read, and ${what} is told`, async ({
    service,
    keyring,
    profile,
  }) => {
    // What Linux takes in place of its own store: a file, and a folder that is empty.
    const made = await Promise.all(days.map((each) => makeAuthority(`Acme ${each}`, each)))
    const folder = await mkdtemp(join(tmpdir(), 'agent-sign-in-store-'))
    const file = join(folder, 'store.pem')
    await writeFile(file, made.map(({ pem }) => pem).join('\n'))
    const environment = { SSL_CERT_FILE: file, SSL_CERT_DIR: join(folder, 'none') }
    const ended = await diagnoseAt({ service, keyring, profile, environment }, '--json')

    expect(findingsIn(ended, 'trustStore')).toMatchObject([{ id, status, values: { count } }])
    expect(findingsIn(ended, 'trustStore')[0]?.facts).toContainEqual({
      id: 'trustStoreCount',
      value: '2',
    })
    await rm(folder, { recursive: true, force: true })
  })
}
