// The keyboard layout of the last sign-in, as a small file in the profile. What cannot be read counts
// as not known; what cannot be written is left.
import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import type { KeyboardStore, Log } from '../core/ports'
import { fileErrorCode, writeFileAtomically } from './atomic-file'
import { parseJson } from './http-login-wire'
import { createOneAtATime } from './one-at-a-time'

/** Characters of the layout's text; the page's have a dozen. */
const LONGEST_LAYOUT = 64

const fileSchema = z.object({
  version: z.literal(1),
  layout: z.string().check(z.minLength(1), z.maxLength(LONGEST_LAYOUT)),
})

export function createFileKeyboardStore(path: string, log: Log): KeyboardStore {
  const inTurn = createOneAtATime()
  return {
    read: () =>
      inTurn(async () => {
        const text = await readFile(path, 'utf8').catch(() => '')
        return fileSchema.safeParse(parseJson(text)).data?.layout ?? null
      }),
    write: (layout) =>
      inTurn(async () => {
        try {
          await writeFileAtomically(path, JSON.stringify({ version: 1, layout }))
        } catch (error) {
          log.write({ event: 'keyboardNotKept', code: fileErrorCode(error) })
        }
      }),
  }
}
