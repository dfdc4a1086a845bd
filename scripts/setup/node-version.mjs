// The first step: whether this Node is new enough to run the rest.
import fs from 'node:fs'
import path from 'node:path'
import { repositoryRoot } from './paths.mjs'
import { done, failed } from './step-result.mjs'

/**
 * @param {string} version such as `20.19.0`
 * @param {string} lowest as package.json says it, such as `>=20.19.0`
 * @returns {boolean}
 */
export function isNewEnough(version, lowest) {
  const numbers = (/** @type {string} */ text) => (text.match(/\d+/g) ?? []).slice(0, 3).map(Number)
  const [found, wanted] = [numbers(version), numbers(lowest)]
  const at = wanted.findIndex((number, index) => number !== found[index])
  return at < 0 || (found[at] ?? 0) > (wanted[at] ?? 0)
}

/** @returns {Promise<import('./step-result.mjs').StepResult>} */
export async function checkNodeVersion() {
  const found = process.versions.node
  const manifest = fs.readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8')
  /** @type {{ readonly engines: { readonly node: string } }} */
  const { engines } = JSON.parse(manifest)
  return isNewEnough(found, engines.node)
    ? done(`Node ${found}`)
    : failed(`Node ${found} is too old, ${engines.node} is needed`, 'nvm install --lts')
}
