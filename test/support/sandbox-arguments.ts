// Chromium's sandbox does not run as root; a normal user's tests keep it.

export const SANDBOX_ARGUMENTS: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []
