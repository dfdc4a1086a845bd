// What a test and its keyring child process say to each other. Types and schemas only.
import { z } from 'zod'

export const requestSchema = z.object({
  id: z.int(),
  act: z.discriminatedUnion('kind', [
    /** Builds a store, as a start of the app does. */
    z.object({
      kind: z.literal('open'),
      storeId: z.int(),
      markerPath: z.string(),
      hostIdentity: z.string(),
      readDeadlineMs: z.int().optional(),
      writeDeadlineMs: z.int().optional(),
      forgetDeadlineMs: z.int().optional(),
    }),
    z.object({ kind: z.literal('read'), storeId: z.int() }),
    z.object({ kind: z.literal('write'), storeId: z.int(), entry: z.string() }),
    z.object({ kind: z.literal('forget'), storeId: z.int() }),
    /** Past the store, straight to the library. */
    z.object({ kind: z.literal('rawGet'), account: z.string() }),
    z.object({ kind: z.literal('rawSet'), account: z.string(), text: z.string() }),
  ]),
})
export type ChildRequest = z.infer<typeof requestSchema>
export type ChildAct = ChildRequest['act']

export const answerSchema = z.object({ id: z.int(), value: z.unknown() })
