// The vocabulary in which the contract is written: what a command, a refusal and a reply are.
// Must hold no names of commands and no Electron.
import type { ZodMiniType, output as Output } from 'zod/mini'

/** A command's definition: the schema of what the renderer may send, and (as a type) what it gets back. */
export interface Command<Schema extends ZodMiniType, Answer> {
  readonly schema: Schema
  /** Exists for the type checker only; never present at run time. */
  readonly answer?: Answer
}

/** Declares a command by the shape it accepts. The answer's type is given as the second parameter. */
export function command<Schema extends ZodMiniType>(schema: Schema): Command<Schema, null>
export function command<Schema extends ZodMiniType, Answer>(
  schema: Schema,
  answers: AnswerType<Answer>,
): Command<Schema, Answer>
export function command<Schema extends ZodMiniType, Answer>(
  schema: Schema,
): Command<Schema, Answer> {
  return { schema }
}

declare const answerBrand: unique symbol
/** Carries an answer's type through {@link command} without a value. */
export interface AnswerType<Answer> {
  readonly [answerBrand]?: Answer
}

/** States what a command answers with. */
export function answers<Answer>(): AnswerType<Answer> {
  return {}
}

/** Why a command was not carried out. A refusal is an answer, never `undefined` and never a thrown error. */
export type Refusal =
  | { readonly kind: 'untrustedSender' }
  | { readonly kind: 'malformed'; readonly fields: readonly string[] }
  | { readonly kind: 'failedInside' }

/** What every command resolves to on the renderer's side. */
export type Reply<Answer> =
  { readonly ok: true; readonly value: Answer } | { readonly ok: false; readonly error: Refusal }

export type Commands = Readonly<Record<string, Command<ZodMiniType, unknown>>>

export type InputOf<C> = C extends Command<infer Schema, unknown> ? Output<Schema> : never
export type AnswerOf<C> = C extends Command<ZodMiniType, infer Answer> ? Answer : never

/** One function a command, as the renderer sees them. */
export type BridgeOf<C extends Commands> = {
  readonly [Name in keyof C]: (input: InputOf<C[Name]>) => Promise<Reply<AnswerOf<C[Name]>>>
}

/** One function a command, as main must supply them: all of them, or it does not compile. */
export type HandlersOf<C extends Commands> = {
  readonly [Name in keyof C]: (
    input: InputOf<C[Name]>,
  ) => AnswerOf<C[Name]> | Promise<AnswerOf<C[Name]>>
}
