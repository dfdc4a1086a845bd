// Hands the wording to every part of the page.
import { createContext, use } from 'react'
import type { Wording } from './wording'

export const WordingContext = createContext<Wording | null>(null)

export function useWording(): Wording {
  const wording = use(WordingContext)
  if (wording === null) throw new Error('No wording was provided')
  return wording
}
