// Looks for programs where a shell would. Finds only; starts nothing.
import fs from 'node:fs'
import path from 'node:path'

/**
 * @param {readonly string[]} programs
 * @param {string} searchPath the value of PATH
 * @returns {readonly string[]} those that are in no folder of it
 */
export function missingPrograms(programs, searchPath = process.env['PATH'] ?? '') {
  const folders = searchPath.split(path.delimiter).filter((folder) => folder !== '')
  return programs.filter(
    (program) => !folders.some((folder) => fs.existsSync(path.join(folder, program))),
  )
}
