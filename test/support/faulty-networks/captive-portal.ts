// The network of a hotel before its sign-in page was seen: every plain request is sent on to the
// page, or answered by it (RFC 6585, section 6); TLS is not spoken.
import { createServer } from 'node:http'
import { listen, type Listening } from './listening'

export type PortalManners = 'redirects' | 'answers511' | 'showsItsPage'

/** The page's address names the computer, as portals do: the app must not keep that part. */
export const PORTAL_PAGE = 'http://portal.hotel.test/login?mac=00-11-22-33-44-55'

export function startCaptivePortal(manners: PortalManners): Promise<Listening> {
  const server = createServer((_request, response) => {
    if (manners === 'redirects') response.writeHead(302, { Location: PORTAL_PAGE })
    else response.writeHead(manners === 'answers511' ? 511 : 200, { 'Content-Type': 'text/html' })
    response.end('<title>Welcome to the hotel</title>')
  })
  return listen(server)
}
