// The list of the tour's steps, in order. What each does stands in the files beside this one.
import type { Step } from './guide'
import { stepsOfAppearance } from './steps-appearance'
import { stepsOfLeaving } from './steps-leaving'
import { stepsOfPeopleDesk } from './steps-people-desk'
import { stepsOfReset } from './steps-reset'
import { stepOfEnrollingAgain, stepsOfSecondFactor } from './steps-second-factor'
import { stepsOfSession } from './steps-session'
import { stepsOfSigningIn } from './steps-signing-in'
import { stepsOfTrouble } from './steps-trouble'
import { stepWithoutKeychain } from './steps-without-keychain'

export { WRONG_PASSWORD } from './steps-signing-in'

/** A computer without a keychain can be had on Linux alone: elsewhere it belongs to the system. */
export function stepsOfTheTour(platform: NodeJS.Platform): readonly Step[] {
  return [
    ...stepsOfSigningIn,
    ...stepsOfSession,
    ...stepsOfLeaving,
    ...stepsOfTrouble,
    ...stepsOfReset,
    ...stepsOfSecondFactor,
    ...stepsOfPeopleDesk,
    stepOfEnrollingAgain,
    ...stepsOfAppearance,
    ...(platform === 'linux' ? [stepWithoutKeychain] : []),
  ]
}
