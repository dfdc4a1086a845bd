// Which file a page URL means, and that no URL leaves the page's folder.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pagePath } from '../../../src-main/page-path'

const FOLDER = '/opt/app/renderer'

describe('pagePath', () => {
  it.each([
    ['the page', 'app://sign-in/index.html', '/opt/app/renderer/index.html'],
    ['an asset', 'app://sign-in/assets/a.js', '/opt/app/renderer/assets/a.js'],
    ['a query', 'app://sign-in/index.html?x=1', '/opt/app/renderer/index.html'],
    ['another host', 'app://other/index.html', null],
    ['the folder itself', 'app://sign-in/', null],
    ['a way up, encoded', 'app://sign-in/%2e%2e/%2e%2e/etc/passwd', '/opt/app/renderer/etc/passwd'],
    ['a way up, slash encoded', 'app://sign-in/..%2f..%2fetc%2fpasswd', null],
    ['a backslash', 'app://sign-in/..%5c..%5csecret', null],
    ['a NUL', 'app://sign-in/index.html%00.png', null],
    ['bad encoding', 'app://sign-in/%E0%A4%A', null],
    ['no URL', 'index.html', null],
  ])('reads %s', (_name, url, path) => {
    expect(pagePath(FOLDER, url)).toBe(path)
  })

  it('never leaves the folder', () => {
    const parts = fc.constantFrom('..', '%2e%2e', '%2f', '%5c', '/', 'a', '.', '%252e', '\\')
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (path) => {
        const file = pagePath(FOLDER, `app://sign-in/${path.join('')}`)
        expect(file === null || file.startsWith(`${FOLDER}/`)).toBe(true)
        expect((file ?? '').split('/')).not.toContain('..')
      }),
    )
  })
})
