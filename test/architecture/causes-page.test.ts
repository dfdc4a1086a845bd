// docs/causes.md: every cause that the cause finder may name, what it rests on, the words on the screen
// and the tests that show it. Drawn from the table, its fixtures and the words.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CAUSE_IDS, type CauseEvidenceView, type CauseId } from '../../src-preload/cause-views'
import { rankCauses } from '../../src-main/core/troubleshooting/causes/rank-causes'
import enCauses from '../../src-renderer/messages/en-causes.json' with { type: 'json' }
import { ALSO_NAMED, CAUSE_FIXTURES } from '../unit/core/troubleshooting/cause-fixtures'
import { filesBelow, ROOT } from './source-files'

const PAGE = join(ROOT, 'docs/causes.md')
const FIXTURES = [...CAUSE_FIXTURES, ...ALSO_NAMED]
const TABLE_TEST = 'test/unit/core/troubleshooting/causes.test.ts'

const DRIVEN = ['test/e2e', 'test/tour'].flatMap(filesBelow).map((name) => ({
  name,
  text: readFileSync(join(ROOT, name), 'utf8'),
}))

function row(id: CauseId): string {
  const cases = FIXTURES.filter(({ cause }) => cause === id)
  const rests = cases.map(({ facts, confidence, when }) => {
    const named = rankCauses(facts).find(({ causeId }) => causeId === id)
    const lines = (named?.evidence ?? []).map(nameOf)
    return `${when}: **${confidence}** (${[...new Set(lines)].join(', ')})`
  })
  const driven = DRIVEN.filter(
    ({ text }) => text.includes(`expectFirst(app, '${id}'`) || text.includes(`cause.${id}.`),
  ).map(({ name }) => name)
  const cells = [
    `\`${id}\``,
    rests.join('<br>'),
    enCauses[`cause.${id}.what`],
    enCauses[`cause.${id}.next`],
    [TABLE_TEST, ...driven].map((name) => `\`${name}\``).join('<br>'),
  ]
  return `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
}

function nameOf(line: CauseEvidenceView): string {
  return line.kind === 'fact'
    ? `\`${line.evidenceId}\``
    : `\`${line.finding.findingId}\` of \`${line.checkId}\``
}

const HEAD = `# What may be the cause

Drawn from the decision table, its fixtures and the words of the screen by \`test/architecture/causes-page.test.ts\`; \`UPDATE_DOCS=1\` draws it again. How sure a cause is: _stated_ – the service said so; _seen_ – a check shows it; _likely_ – evidence of this very try speaks for it; _possible_ – nothing speaks against it. The findings of checks stand in [checks.md](checks.md).

<!-- prettier-ignore -->
| cause | when, how sure, and by which evidence | what the screen says | next step | tests |
| --- | --- | --- | --- | --- |
`

describe('the page of the causes', () => {
  it('is drawn in docs/causes.md (UPDATE_DOCS=1 draws it again)', () => {
    const text = `${HEAD}${CAUSE_IDS.map(row).join('\n')}\n`
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, text)

    expect(readFileSync(PAGE, 'utf8')).toBe(text)
  })
})
