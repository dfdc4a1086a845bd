// The least that can be called a window with a field: what the app is measured against. Same
// sandbox settings and size as the app's window; no preload, no scheme of its own, no listener.
import { app, BrowserWindow, Menu } from 'electron'

Menu.setApplicationMenu(null)
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 480,
    height: 760,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  void window.loadFile('index.html')
})
