// docs/managed-policy.md: what IT may set and where. Drawn from the table of keys and from the places
// that the app looks at, so that the page cannot say anything else.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  LARGEST_POLICY_BYTES,
  systemPolicyPlace,
} from '../../src-main/adapters/file-managed-policy'
import { POLICY_KEY_NAMES, POLICY_KEYS } from '../../src-main/core/managed-policy/policy-keys'
import { ROOT } from './source-files'

const PAGE = join(ROOT, 'docs/managed-policy.md')

const SYSTEMS = [
  ['Linux', 'linux'],
  ['macOS', 'darwin'],
  ['Windows', 'win32'],
] as const

function placeOf([name, platform]: (typeof SYSTEMS)[number]): string {
  const place = systemPolicyPlace(platform)
  return `| ${name} | ${place === null ? 'none yet' : `\`${place.path}\``} |`
}

function row(key: (typeof POLICY_KEY_NAMES)[number]): string {
  const { least, most, default: value, meaning } = POLICY_KEYS[key]
  return `| \`${key}\` | ${least} to ${most} | ${value} | ${meaning} |`
}

const EXAMPLE = JSON.stringify(
  Object.fromEntries(POLICY_KEY_NAMES.map((key) => [key, POLICY_KEYS[key].default])),
  null,
  2,
)

const TEXT = `# The managed policy

Drawn from the table of keys by \`test/architecture/managed-policy-page.test.ts\`; \`UPDATE_DOCS=1\` draws it again.

IT may set how the app behaves on a computer, by one JSON file:

<!-- prettier-ignore -->
| system | file |
| --- | --- |
${SYSTEMS.map(placeOf).join('\n')}

<!-- prettier-ignore -->
| key | whole number | default | meaning |
| --- | --- | --- | --- |
${POLICY_KEY_NAMES.map(row).join('\n')}

\`\`\`json
${EXAMPLE}
\`\`\`

The app reads the file once, when it starts. It takes a regular file only, no link, which belongs to root, which neither its group nor others may write, in a folder of which the same is true, and which is no larger than ${LARGEST_POLICY_BYTES / 1024} KiB (\`chown root\`, \`chmod 644\`). Otherwise nothing of it is in force. A key that the app does not know, or a value out of its range, is left out by itself, and the others are in force.

What is in force, and what is not and why, the check \`policyInForce\` says: on the screen "Why can’t I sign in?", and for fleet tools with \`agent-sign-in --diagnose --json\`. It fails where the file or a key of it was not taken.
`

it('is drawn in docs/managed-policy.md (UPDATE_DOCS=1 draws it again)', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, TEXT)

  expect(readFileSync(PAGE, 'utf8')).toBe(TEXT)
})
