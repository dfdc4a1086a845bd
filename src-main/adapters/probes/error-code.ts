// The code of an error of Node's network, such as ECONNRESET. Judges nothing.

export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return 'UNKNOWN'
  return typeof error.code === 'string' ? error.code : 'UNKNOWN'
}
