// From the desk's commands to the desk. Turns texts into ids; decides nothing.
import type { Handlers } from '../src-preload/contract'
import { toUserId } from './core/ids'
import type { PeopleDesk } from './core/people-desk/people-desk'

type DeskHandlers = Pick<
  Handlers,
  | 'openDesk'
  | 'closeDesk'
  | 'reloadDesk'
  | 'findPeople'
  | 'choosePerson'
  | 'proposeAction'
  | 'confirmAction'
  | 'dropAction'
>

/** What of the desk the page may ask for. */
export type DeskCommands = Pick<
  PeopleDesk,
  'open' | 'leave' | 'reload' | 'find' | 'choose' | 'propose' | 'confirm' | 'dropAction'
>

export function createDeskHandlers(desk: DeskCommands): DeskHandlers {
  return {
    openDesk: () => {
      desk.open()
      return null
    },
    closeDesk: () => {
      desk.leave()
      return null
    },
    reloadDesk: () => {
      desk.reload()
      return null
    },
    findPeople: ({ query }) => {
      desk.find(query)
      return null
    },
    choosePerson: ({ userId }) => {
      desk.choose(userId === null ? null : toUserId(userId))
      return null
    },
    proposeAction: ({ action }) => {
      desk.propose(action)
      return null
    },
    confirmAction: () => {
      desk.confirm()
      return null
    },
    dropAction: () => {
      desk.dropAction()
      return null
    },
  }
}
