// What clients send to the extension `mfaLogin.v1`, read without trust; null = a 400.
import { z } from 'zod'
import type { SentBody } from './bodies'

const challenge = z.string().min(1)
const challengeBody = z.object({ challenge })
/** Six ASCII digits and nothing else: no other script's digits, no spaces. */
const codeBody = z.object({ challenge, code: z.string().regex(/^[0-9]{6}$/) })
const switchBody = z.object({ enabled: z.boolean() })

export function readChallenge(body: SentBody): string | null {
  return read(challengeBody, body)?.challenge ?? null
}

export function readCode(body: SentBody): z.output<typeof codeBody> | null {
  return read(codeBody, body)
}

export function readSwitch(body: SentBody): boolean | null {
  return read(switchBody, body)?.enabled ?? null
}

function read<Shape>(schema: z.ZodType<Shape>, body: SentBody): Shape | null {
  const parsed = body.kind === 'json' ? schema.safeParse(body.value) : undefined
  return parsed?.success === true ? parsed.data : null
}
