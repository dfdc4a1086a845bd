// What is loaded with its first use is loaded once, unless that failed.
import { expect, it } from 'vitest'
import { loadOnce } from '../../../src-main/core/load-once'

it('loads nothing before it is asked, and once for all who ask', async () => {
  let loads = 0
  const load = loadOnce(() => Promise.resolve((loads += 1)))
  expect(loads).toBe(0)

  expect(await Promise.all([load(), load()])).toEqual([1, 1])
  expect(await load()).toBe(1)
})

it('tries anew after a failure', async () => {
  let loads = 0
  const load = loadOnce(() => {
    loads += 1
    return loads === 1 ? Promise.reject(new Error('no such file')) : Promise.resolve(loads)
  })

  await expect(load()).rejects.toThrow('no such file')
  expect(await load()).toBe(2)
})
