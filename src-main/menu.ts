// The menu that is hardly ever seen: its keys are what counts (copy and paste on macOS, zoom
// everywhere). All words are Electron's own.
import { Menu } from 'electron'

export function createMenu(): ReturnType<typeof Menu.buildFromTemplate> {
  const isMac = process.platform === 'darwin'
  return Menu.buildFromTemplate([
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { role: 'editMenu' },
    {
      role: 'viewMenu',
      submenu: [
        { role: 'zoomIn' },
        // The plus sign needs Shift on many keyboards; the key alone counts as well.
        { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
      ],
    },
    { role: 'windowMenu' },
  ])
}
