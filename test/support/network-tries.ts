// Every way that a page knows of reaching a network, tried from inside the page.
import type { Page } from '@playwright/test'

/** After so long without a word, nothing will come; refusals take milliseconds. */
const LAST_WORD_WITHIN_MS = 3_000

/** Each means with its outcome; `refused` once it is certain that nothing came back. */
export function tryToReach(page: Page, origin: string): Promise<Record<string, string>> {
  return page.evaluate(
    async ({ url, withinMs }) => {
      const late = (): Promise<string> =>
        new Promise((resolve) => {
          setTimeout(() => {
            resolve('no word')
          }, withinMs)
        })
      const loaded = (element: HTMLElement, add = true): Promise<string> =>
        new Promise((resolve) => {
          element.onload = () => {
            resolve('reached')
          }
          element.onerror = () => {
            resolve('refused')
          }
          if (add) document.head.append(element)
        })
      const element = (name: string, attributes: Record<string, string>): HTMLElement => {
        const made = document.createElement(name)
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
        return made
      }
      const means: Record<string, Promise<string>> = {
        fetch: fetch(url).then(
          () => 'reached',
          () => 'refused',
        ),
        blindFetch: fetch(url, { mode: 'no-cors', method: 'POST', body: 'x' }).then(
          () => 'reached',
          () => 'refused',
        ),
        image: loaded(element('img', { src: `${url}/x.png` })),
        style: loaded(element('link', { rel: 'stylesheet', href: `${url}/x.css` })),
        webSocket: new Promise((resolve) => {
          try {
            const socket = new WebSocket(url.replace('http', 'ws'))
            socket.onopen = () => {
              resolve('reached')
            }
            socket.onerror = () => {
              resolve('refused')
            }
          } catch {
            resolve('refused')
          }
        }),
        events: new Promise((resolve) => {
          const source = new EventSource(url)
          source.onopen = () => {
            resolve('reached')
          }
          source.onerror = () => {
            resolve('refused')
          }
        }),
      }
      navigator.sendBeacon(url, 'x')
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'modulepreload']) {
        document.head.append(element('link', { rel, href: url }))
      }
      document.body.append(element('iframe', { src: url }))
      const outcomes = await Promise.all(
        Object.entries(means).map(
          async ([name, outcome]) =>
            [`${name} ${url}`, await Promise.race([outcome, late()])] as const,
        ),
      )
      return Object.fromEntries(outcomes)
    },
    { url: origin, withinMs: LAST_WORD_WITHIN_MS },
  )
}

/** Gathers candidates, which asks the servers named; done when gathering is complete. */
export function tryWebRtc(page: Page, udpPort: number, tcpPort: number): Promise<void> {
  return page.evaluate(
    async ([udp, tcp, withinMs]) => {
      const connection = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:127.0.0.1:${udp}` },
          { urls: `turn:127.0.0.1:${udp}?transport=udp`, username: 'x', credential: 'x' },
          { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, username: 'x', credential: 'x' },
          { urls: `turns:127.0.0.1:${tcp}?transport=tcp`, username: 'x', credential: 'x' },
        ],
      })
      connection.createDataChannel('x')
      const complete = new Promise<void>((resolve) => {
        connection.onicegatheringstatechange = () => {
          if (connection.iceGatheringState === 'complete') resolve()
        }
        setTimeout(resolve, withinMs)
      })
      await connection.setLocalDescription(await connection.createOffer())
      await complete
      connection.close()
    },
    [udpPort, tcpPort, LAST_WORD_WITHIN_MS] as const,
  )
}
