// Runs axe-core on what a page shows, in a world of its own beside the page, since the page's
// policy lets no foreign script in.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const AXE_SOURCE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** WCAG 2.2 to level AA and what axe calls best practice. */
const RUN_AXE = `
axe.run(document, { resultTypes: ['violations'] }).then(({ violations, passes }) =>
  JSON.stringify({
    passes: passes.length,
    violations: violations.map(({ id, nodes }) =>
      id + ': ' + nodes.map((node) => node.target.join(' ') + ' ' + node.failureSummary).join(' | '),
    ),
  }),
)
`

export interface AccessibilityFindings {
  readonly violations: readonly string[]
  /** How many rules found something to judge and were content; zero means that nothing was checked. */
  readonly passes: number
}

export async function checkAccessibility(page: Page): Promise<AccessibilityFindings> {
  const inspector = await page.context().newCDPSession(page)
  try {
    const { frameTree } = await inspector.send('Page.getFrameTree')
    const { executionContextId } = await inspector.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'accessibility-check',
    })
    await inspector.send('Runtime.evaluate', {
      expression: AXE_SOURCE,
      contextId: executionContextId,
    })
    const { result } = await inspector.send('Runtime.evaluate', {
      expression: RUN_AXE,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    })
    return findingsOf(String(result.value))
  } finally {
    await inspector.detach()
  }
}

function findingsOf(text: string): AccessibilityFindings {
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null) throw new Error('axe said nothing')
  const violations: unknown = Reflect.get(parsed, 'violations')
  const passes: unknown = Reflect.get(parsed, 'passes')
  if (!Array.isArray(violations) || typeof passes !== 'number') throw new Error('axe said nothing')
  return { violations: violations.map(String), passes }
}
