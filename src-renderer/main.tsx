// Starts the page: reads the bridge, follows the view, draws. Holds no logic of its own.
import { createRoot } from 'react-dom/client'
import { App, loadAhead } from './App'
import { followViews } from './store'
import en from './messages/en.json'
import { createWording, regionalLocale } from './wording'
import { WordingContext } from './WordingContext'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/parts.css'
import './styles/screens.css'
import './styles/second-factor.css'
import './styles/recovery.css'
import './styles/desk.css'
import './styles/reset.css'
import './styles/checks.css'

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no place for the app')

const { store, send, ask } = followViews(window.signIn)
const wording = createWording(en, regionalLocale('en', navigator.language))

createRoot(place).render(
  <WordingContext value={wording}>
    <App store={store} send={send} ask={ask} />
  </WordingContext>,
)

requestIdleCallback(loadAhead)
