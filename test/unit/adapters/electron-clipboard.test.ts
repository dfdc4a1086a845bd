// The clipboard takes its own text away and nothing else, with either kind of Electron's clipboard.
import { describe, expect, it } from 'vitest'
import { createElectronClipboard } from '../../../src-main/adapters/electron-clipboard'
import { createFakeClock, type FakeClock } from '../../fakes/fake-clock'

const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const OTHER_KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const never = (): AbortSignal => new AbortController().signal
const oneTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

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
    const clipboard = createElectronClipboard(system, createFakeClock())
    clipboard.write(KEY)
    await clipboard.settled(never())
    expect(await system.readText()).toBe(KEY)
  })

  it('is emptied of its own text, even right after writing it', async () => {
    const system = create()
    const clipboard = createElectronClipboard(system, createFakeClock())
    clipboard.write(KEY)
    clipboard.clearIf(KEY)
    await clipboard.settled(never())
    expect(await system.readText()).toBe('')
  })

  it('leaves what somebody copied since', async () => {
    const system = create()
    const clipboard = createElectronClipboard(system, createFakeClock())
    clipboard.write(KEY)
    await clipboard.settled(never())
    await system.writeText('a customer’s question')
    clipboard.clearIf(KEY)
    await clipboard.settled(never())
    expect(await system.readText()).toBe('a customer’s question')
  })
})

/** Can be read again after so many tries. */
function heldFor(tries: number) {
  const system = answeringAtOnce()
  let triesLeft = tries
  const clock = createFakeClock()
  const clipboard = createElectronClipboard(
    {
      ...system,
      readText: () => {
        if (triesLeft <= 0) return system.readText()
        triesLeft -= 1
        throw new Error('busy')
      },
    },
    clock,
  )
  return { clipboard, clock, system }
}

async function passSteps(clock: FakeClock): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    await oneTurn()
    clock.pass(250)
  }
}

describe('a clipboard that another program holds', () => {
  it.each([1, 2, 3])('is looked at again, and emptied after %i tries', async (tries) => {
    const { clipboard, clock, system } = heldFor(tries)
    clipboard.write(KEY)
    clipboard.clearIf(KEY)
    await passSteps(clock)
    expect(system.readText()).toBe('')
  })

  it('keeps what somebody copied meanwhile, once it can be read', async () => {
    const { clipboard, clock, system } = heldFor(2)
    clipboard.write(KEY)
    clipboard.clearIf(KEY)
    await oneTurn()
    system.writeText('a customer’s question')
    await passSteps(clock)
    expect(system.readText()).toBe('a customer’s question')
  })

  it('is emptied in the end without another look, within five seconds', async () => {
    const { clipboard, clock, system } = heldFor(100)
    clipboard.write(KEY)
    clipboard.clearIf(KEY)
    await passSteps(clock)
    expect(system.readText()).toBe('')
  })

  it('does not hold up what is written next, nor take that away', async () => {
    const { clipboard, clock, system } = heldFor(100)
    clipboard.write(KEY)
    clipboard.clearIf(KEY)
    await oneTurn()
    clipboard.write(OTHER_KEY)
    await clipboard.settled(never())
    expect(system.readText()).toBe(OTHER_KEY)
    await passSteps(clock)
    expect(system.readText()).toBe(OTHER_KEY)
  })
})

describe('before the app ends', () => {
  it('is waited for no longer than asked, and a key goes without another look', async () => {
    const { clipboard, system } = heldFor(100)
    clipboard.write(KEY)
    clipboard.clearIf(KEY)
    const limit = new AbortController()
    const settled = clipboard.settled(limit.signal)
    await oneTurn()
    expect(system.readText()).toBe(KEY)
    limit.abort()
    await settled
    expect(system.readText()).toBe('')
  })

  it('leaves other people’s text alone when the time is over', async () => {
    const system = answeringAtOnce()
    const clipboard = createElectronClipboard(system, createFakeClock())
    system.writeText('a customer’s question')
    await clipboard.settled(AbortSignal.abort())
    expect(system.readText()).toBe('a customer’s question')
  })

  it.each(['readText', 'writeText'] as const)('does not wait for a hung %s', async (hung) => {
    const system = { ...answeringAtOnce(), [hung]: () => new Promise<never>(() => undefined) }
    const clipboard = createElectronClipboard(system, createFakeClock())
    clipboard.write(KEY)
    clipboard.clearIf(KEY)
    await expect(clipboard.settled(AbortSignal.timeout(20))).resolves.toBeUndefined()
  })

  it('does not fail where even clearing does', async () => {
    const clipboard = createElectronClipboard(
      {
        ...answeringAtOnce(),
        clear: () => {
          throw new Error('busy')
        },
      },
      createFakeClock(),
    )
    clipboard.clearIf(KEY)
    await expect(clipboard.settled(AbortSignal.abort())).resolves.toBeUndefined()
  })
})
