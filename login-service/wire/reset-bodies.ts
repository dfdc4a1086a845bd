// What clients send to the extension `passwordReset.v1`, read without trust; null = a 400.
import { z } from 'zod'
import type { SentBody } from './bodies'

const token = z.string().min(1).max(256)
const requestBody = z.object({
  username: z.string().min(1).max(256),
  /** Missing is not malformed: a form was sent without its captcha. */
  captcha: z.string().max(4096).catch(''),
})
const tokenBody = z.object({ token })
/** Any length up to a limit: too short or too long is for the policy to say. */
const passwordBody = z.object({ token, password: z.string().max(1024) })

export function readRequest(body: SentBody): z.output<typeof requestBody> | null {
  return read(requestBody, body)
}

export function readToken(body: SentBody): string | null {
  return read(tokenBody, body)?.token ?? null
}

export function readNewPassword(body: SentBody): z.output<typeof passwordBody> | null {
  return read(passwordBody, body)
}

function read<Shape>(schema: z.ZodType<Shape>, body: SentBody): Shape | null {
  const parsed = body.kind === 'json' ? schema.safeParse(body.value) : undefined
  return parsed?.success === true ? parsed.data : null
}
