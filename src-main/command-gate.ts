// The gates behind the sender check: shape, handler, typed reply. No Electron, so that the whole
// table of commands can be tested without it.
import { commands, type CommandName, type Handlers, type Reply } from '../src-preload/contract'
import type { Log } from './core/ports'

/** Checks the shape and runs the handler. */
export async function answerCommand(
  name: CommandName,
  input: unknown,
  handlers: Handlers,
  log: Log,
): Promise<Reply<unknown>> {
  const parsed = commands[name].schema.safeParse(input)
  if (!parsed.success) {
    // Names of fields only: what was sent may be a password in the wrong place.
    const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))]
    log.write({ event: 'commandRefused', cause: 'malformed', code: name })
    return { ok: false, error: { kind: 'malformed', fields } }
  }
  try {
    const handler = handlers[name] as (accepted: unknown) => unknown
    return { ok: true, value: (await handler(parsed.data)) ?? null }
  } catch {
    // A bug in a handler; its message could hold anything, so it goes no further.
    log.write({ event: 'commandFailed', code: name })
    return { ok: false, error: { kind: 'failedInside' } }
  }
}
