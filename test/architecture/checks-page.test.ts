// docs/checks.md: every finding of the checks, the words on the screen, and the tests that show it.
// Drawn from the words and the tests themselves, so that a finding without a test stands out.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FINDING_IDS, type FindingId } from '../../src-preload/check-views'
import enChecks from '../../src-renderer/messages/en-checks.json' with { type: 'json' }
import { filesBelow, ROOT } from './source-files'

const PAGE = join(ROOT, 'docs/checks.md')

/** Where checks are judged by tables, and where real networks and browsers lead to a finding. */
const TEST_FOLDERS = ['test/unit/core/troubleshooting', 'test/contract', 'test/e2e'] as const

const TESTS = TEST_FOLDERS.flatMap(filesBelow)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(ROOT, name), 'utf8') }))

/** Tests of browsers' findings call them by what stands behind the dot: then the file's name must be of browsers. */
function testsOf(id: FindingId): readonly string[] {
  const [, short] = id.split('.')
  const whole = new RegExp(`['"]${id.replace('.', '\\.')}['"]`)
  const shortened = new RegExp(`['".]${short ?? id}['"]`)
  return TESTS.filter(
    ({ name, text }) => whole.test(text) || (name.includes('browser') && shortened.test(text)),
  ).map(({ name }) => name)
}

function row(id: FindingId): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|')
  const tests = testsOf(id).map((name) => `\`${name}\``)
  const cells = [
    `\`${id}\``,
    cell(enChecks[`finding.${id}.what`]),
    cell(enChecks[`finding.${id}.next`]),
    tests.join('<br>'),
  ]
  return `| ${cells.join(' | ')} |`
}

const HEAD = `# What the checks find

Drawn from the words of the screen and from the tests by \`test/architecture/checks-page.test.ts\`; \`UPDATE_DOCS=1\` draws it again. The facts behind a finding stand on the screen under "How we know". Words in braces are filled in by the check.

<!-- prettier-ignore -->
| finding | what is so | next step | tests that name it |
| --- | --- | --- | --- |
`

describe('the page of the checks', () => {
  it.each(FINDING_IDS)('has a test that names %s', (id) => {
    expect(testsOf(id)).not.toEqual([])
  })

  it('is drawn in docs/checks.md (UPDATE_DOCS=1 draws it again)', () => {
    const text = `${HEAD}${FINDING_IDS.map(row).join('\n')}\n`
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, text)

    expect(readFileSync(PAGE, 'utf8')).toBe(text)
  })
})
