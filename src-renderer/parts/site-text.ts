// Words for a site: the region with its host where the region is known, else the bare host.
import type { SiteView } from '../../src-preload/contract'
import type { Wording } from '../wording'

export function siteText(site: SiteView, { text }: Wording): string {
  return text(site.kind === 'region' ? `site.${site.region}` : 'site.host', { host: site.host })
}
