// Draws QR codes on this computer, as rows of modules. Keeps nothing of what it drew.
import { encode } from 'uqr'
import type { DrawQrCode } from '../core/ports'

/**
 * Without a border, which the page adds in its own colours. Level M (15 % may be unreadable) is
 * what ISO/IEC 18004 has for ordinary use; a higher one would only make the modules smaller.
 */
export const drawQrCode: DrawQrCode = (text) =>
  encode(text, { ecc: 'M', border: 0 }).data.map((row) =>
    row.map((isDark) => (isDark ? '1' : '0')).join(''),
  )
