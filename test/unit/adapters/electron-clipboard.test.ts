// The clipboard takes its own text away and nothing else, with either kind of Electron's clipboard.
import { describe, expect, it } from 'vitest'
import { createElectronClipboard } from '../../../src-main/adapters/electron-clipboard'

const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

function answeringAtOnce() {
  let text = ''
  return {
    writeText: (next: string) => {
      text = next
    },
    readText: () => text,
    clear: () => {
      text = ''
    },
  }
}

function answeringLater() {
  const system = answeringAtOnce()
  const later = async <Value>(act: () => Value): Promise<Value> => {
    await new Promise((resolve) => setImmediate(resolve))
    return act()
  }
  return {
    writeText: (next: string) =>
      later(() => {
        system.writeText(next)
      }),
    readText: () => later(system.readText),
    clear: system.clear,
    now: system.readText,
  }
}

describe.each([
  ['that answers at once', answeringAtOnce],
  ['that answers later', answeringLater],
])('the clipboard, over one %s', (_kind, create) => {
  it('holds what was written', async () => {
    const system = create()
    const clipboard = createElectronClipboard(system)
    clipboard.write(KEY)
    await clipboard.settled()
    expect(await system.readText()).toBe(KEY)
  })

  it('is emptied of its own text, even right after writing it', async () => {
    const system = create()
    const clipboard = createElectronClipboard(system)
    clipboard.write(KEY)
    clipboard.clearIf(KEY)
    await clipboard.settled()
    expect(await system.readText()).toBe('')
  })

  it('leaves what somebody copied since', async () => {
    const system = create()
    const clipboard = createElectronClipboard(system)
    clipboard.write(KEY)
    await clipboard.settled()
    await system.writeText('a customer’s question')
    clipboard.clearIf(KEY)
    await clipboard.settled()
    expect(await system.readText()).toBe('a customer’s question')
  })
})

describe('a clipboard that another program holds', () => {
  it('does not stop what comes after', async () => {
    const system = answeringLater()
    const clipboard = createElectronClipboard({
      ...system,
      readText: () => Promise.reject(new Error('busy')),
    })
    clipboard.clearIf(KEY)
    clipboard.write(KEY)
    await clipboard.settled()
    expect(system.now()).toBe(KEY)
  })
})
