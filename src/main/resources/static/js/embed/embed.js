// The map alone, in a frame of another page: shows what its address says and leads back to the atlas.
import { faultsOf, formatAddress, parseAddress } from '../address.js'
import { loadAtlas } from '../atlas.js'
import { narrow } from '../filter/filters.js'
import { localName, number, speak, t } from '../i18n.js'
import { fillScene, openScene } from '../map/scene.js'
import { State } from '../state.js'
import { byId } from '../ui/dom.js'
import { reportFailure, showRasterAttribution } from '../ui/health.js'
import { notify, withdraw } from '../ui/notice.js'

const language = document.documentElement.lang
const embedded = (id) => JSON.parse(byId(id).textContent)
const config = embedded('config')
speak(language, embedded('messages'))

const address = new URL(window.location.href)
/** Tools need their panel: in a frame their sites are shown as they are. */
const state = new State({ ...parseAddress(address), tool: null })
const map = openScene(state, config)
faultsOf(address).forEach(([key, value]) =>
  notify(key, { kind: 'problem', text: t(key, typeof value === 'number' ? number(value) : value) })
)
showRasterAttribution(config)
leadBack()
load()

async function load() {
  withdraw('failure')
  try {
    const atlas = await loadAtlas()
    fillScene(map, state, atlas, config, () => narrow(atlas.sites, 'sites', state.now))
    const name = () => sayChosen(atlas)
    name()
    state.addEventListener('change', name)
    document.body.classList.add('is-ready')
  } catch (error) {
    if (!('status' in error)) throw error
    reportFailure(error, load)
  }
}

function sayChosen(atlas) {
  const { selected } = state.now
  const entry = selected && atlas.lookUp(selected.collection, selected.ref)
  byId('chosen').textContent = entry ? t('embed.selected', localName(entry.properties)) : ''
}

/** The atlas opens on what the frame shows. */
function leadBack() {
  const show = () => (byId('to-atlas').href = `/${formatAddress(state.now, language)}`)
  show()
  state.addEventListener('change', show)
}
