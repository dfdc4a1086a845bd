// Reads the managed policy that IT put on this computer. Looks at the file that it opened and at no
// other, trusts only what its owner alone can change, and decides nothing. Never throws.
import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { PolicyFile, RefusalReason, RejectedKey } from '../core/managed-policy/policy-file'
import {
  POLICY_KEY_NAMES,
  POLICY_KEYS,
  type PolicyKey,
  type PolicyValues,
} from '../core/managed-policy/policy-keys'
import { fileErrorCode } from './atomic-file'
import { parseJson } from './http-login-wire'

export interface PolicyPlace {
  readonly path: string
  /** Whose file is taken, as a numeric user id: 0 for root. */
  readonly trustedUid: number
}

/** Bytes: 64 KiB. A policy has some hundred; what is far longer is not one. */
export const LARGEST_POLICY_BYTES = 64 * 1024

const ROOT_UID = 0

const SYSTEM_PATHS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: '/etc/agent-sign-in/policy.json',
  darwin: '/Library/Application Support/Agent Sign-In/policy.json',
}

/** Null on Windows, where users may write into ProgramData and the registry is not read yet. */
export function systemPolicyPlace(platform: NodeJS.Platform): PolicyPlace | null {
  const path = SYSTEM_PATHS[platform]
  return path === undefined ? null : { path, trustedUid: ROOT_UID }
}

/**
 * Synchronous, so that no try is counted by other limits than those in force. Measured at the start
 * of Electron 41.3 on a busy Linux computer: 0.3 ms where there is no file, 0.8 ms with one.
 */
export function readManagedPolicy(place: PolicyPlace | null): PolicyFile {
  if (place === null) return { kind: 'notSupported' }
  const opened = open(place.path)
  if (typeof opened !== 'number') return opened
  try {
    const file = readOpened(opened, place.trustedUid)
    return file.kind === 'read' && isFolderOfOthers(place) ? refused('folderOfOthers') : file
  } catch {
    return refused('notReadable')
  } finally {
    close(opened)
  }
}

function refused(reason: RefusalReason): PolicyFile {
  return { kind: 'refused', reason }
}

/** O_NONBLOCK: opening a named pipe would otherwise wait until somebody writes into it. */
const OPEN_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

function open(path: string): number | PolicyFile {
  try {
    return openSync(path, OPEN_FLAGS)
  } catch (error) {
    switch (fileErrorCode(error)) {
      case 'ENOENT':
      case 'ENOTDIR':
        return { kind: 'absent' }
      case 'ELOOP':
        return refused('symbolicLink')
      // A socket.
      case 'ENXIO':
        return refused('notARegularFile')
      default:
        return refused('notReadable')
    }
  }
}

/** Nothing can be done about a descriptor that does not close. */
function close(descriptor: number): void {
  try {
    closeSync(descriptor)
  } catch {
    return
  }
}

/** Group and others; an access list (ACL) that lets anyone else write shows in the group's bit. */
const WRITABLE_BY_OTHERS = 0o022

/** Whoever may write into the folder can put another file of the trusted owner in the policy's place. */
function isFolderOfOthers({ path, trustedUid }: PolicyPlace): boolean {
  try {
    const { uid, mode } = statSync(dirname(path))
    return uid !== trustedUid || (mode & WRITABLE_BY_OTHERS) !== 0
  } catch {
    // It was there a moment ago: whoever takes it away may put another in its place.
    return true
  }
}

function readOpened(descriptor: number, trustedUid: number): PolicyFile {
  const stats = fstatSync(descriptor)
  if (!stats.isFile()) return refused('notARegularFile')
  if (stats.uid !== trustedUid) return refused('wrongOwner')
  if ((stats.mode & WRITABLE_BY_OTHERS) !== 0) return refused('writableByOthers')
  if (stats.size > LARGEST_POLICY_BYTES) return refused('tooLarge')
  const bytes = readUpTo(descriptor, LARGEST_POLICY_BYTES)
  return bytes === null ? refused('tooLarge') : policyIn(bytes)
}

/** All of the file, which may have grown since it was measured; null where it is longer. */
function readUpTo(descriptor: number, mostBytes: number): Buffer | null {
  const buffer = Buffer.alloc(mostBytes + 1)
  let length = 0
  for (;;) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, null)
    if (count === 0) return buffer.subarray(0, length)
    length += count
    if (length > mostBytes) return null
  }
}

function policyIn(bytes: Buffer): PolicyFile {
  const content = parseJson(textOf(bytes))
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return refused('notJson')
  const entries: readonly (readonly [string, unknown])[] = Object.entries(content)
  const judged = entries.map(judge)
  const values: PolicyValues = Object.fromEntries(
    judged.flatMap((each) => (each.kind === 'taken' ? [[each.key, each.value]] : [])),
  )
  const rejected = judged.flatMap((each) => (each.kind === 'rejected' ? [each.rejected] : []))
  return { kind: 'read', values, rejected: rejected.slice(0, MOST_REJECTED) }
}

/** More keys than these are not told; whoever mends them sees the rest then. */
const MOST_REJECTED = 20

/** Empty, and so no JSON, where the bytes are not UTF-8. A byte order mark is left out. */
function textOf(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8').replace(/^\uFEFF/, '') : ''
}

function isPolicyKey(key: string): key is PolicyKey {
  return POLICY_KEY_NAMES.some((name) => name === key)
}

type Judged =
  | { readonly kind: 'taken'; readonly key: PolicyKey; readonly value: number }
  | { readonly kind: 'rejected'; readonly rejected: RejectedKey }

/** Characters of a key that are told; the longest name in the table is far shorter. */
const LONGEST_KEY = 40

/** Without a schema: making one and asking it takes 0.6 ms at a start, more than all the rest. */
function judge([name, value]: readonly [string, unknown]): Judged {
  if (!isPolicyKey(name)) {
    const key = name.replaceAll(/\p{C}/gu, '?').slice(0, LONGEST_KEY)
    return { kind: 'rejected', rejected: { key, reason: 'unknownKey' } }
  }
  const { least, most } = POLICY_KEYS[name]
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    return { kind: 'rejected', rejected: { key: name, reason: 'notAWholeNumber' } }
  return least <= value && value <= most
    ? { kind: 'taken', key: name, value }
    : { kind: 'rejected', rejected: { key: name, reason: 'outOfRange' } }
}
