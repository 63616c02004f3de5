// The page from beginning to end: words, state, rooms, data.
import { faultsOf, parseAddress } from './address.js'
import { item } from './api.js'
import { loadAtlas } from './atlas.js'
import { boundarySheet } from './boundary/boundary-panel.js'
import { FacetChips } from './filter/facet-chips.js'
import { wireFilters } from './filter/filter-bar.js'
import { narrow, onlyKnown } from './filter/filters.js'
import { facetOptions } from './filter/options.js'
import { number, speak, t } from './i18n.js'
import { wireLegend } from './map/legend.js'
import { bringIntoView, fillScene, openScene } from './map/scene.js'
import { placeSheet } from './place/place-panel.js'
import { projectSheet } from './project/project-panel.js'
import { wireSearch } from './search/search-box.js'
import { forgetDeadRefs, wireShortlist, withKept } from './shortlist/star.js'
import { wireList } from './site/list.js'
import { siteSheet } from './site/site-panel.js'
import { mirrorInAddress, State } from './state.js'
import { byId } from './ui/dom.js'
import { reportDatasets, reportFailure, showRasterAttribution, watchConnection } from './ui/health.js'
import { wireKeys } from './ui/keys.js'
import { wireLanguage } from './ui/language.js'
import { notify, withdraw } from './ui/notice.js'
import { wirePanel } from './ui/panel.js'
import { wireSheet } from './ui/sheet.js'
import { wireViews } from './views.js'

const SKELETON_AFTER_MS = 300

const language = document.documentElement.lang
const config = embedded('config')
speak(language, embedded('messages'))

const address = new URL(window.location.href)
const state = new State(withKept(parseAddress(address)))
let atlas = null

mirrorInAddress(state, language, window)
wirePanel(state)
wireLanguage(state)
wireKeys(state)
wireShortlist(state)
wireSearch(
  state,
  () => atlas,
  (q) => sitesUnder({ ...state.now, q }).length
)
const map = openScene(state, config)
faultsOf(address).forEach(([key, value]) => notify(key, { kind: 'problem', text: t(key, typeof value === 'number' ? number(value) : value) }))
watchConnection(load)
load()
reportDatasets()
showRasterAttribution(config)

/** Asks for the data until it is there, then fills the rooms with it. */
async function load() {
  if (atlas) return
  withdraw('failure')
  const skeleton = setTimeout(() => document.body.classList.add('is-loading'), SKELETON_AFTER_MS)
  try {
    atlas = await loadAtlas()
    fillRooms()
  } catch (error) {
    if (!('status' in error)) throw error
    reportFailure(error, load)
  } finally {
    clearTimeout(skeleton)
    document.body.classList.remove('is-loading')
  }
}

function fillRooms() {
  const options = facetOptions(atlas)
  forgetUnknownFilters(options)
  forgetDeadRefs(state, atlas)
  const toggle = (facet, code) => state.toggle(facet, code)
  const legendChips = {
    precision: new FacetChips('precision', options.precision, toggle),
    sector: new FacetChips('sector', options.sector, toggle)
  }
  wireLegend(state, legendChips, Boolean(config.rasterUrl), atlas.assetLayers, atlas.opportunities.length > 0)
  wireFilters(state, atlas, options, Object.values(legendChips))
  wireList(state, atlas)
  wireSheet(state, sheetOf)
  fillScene(map, state, atlas, config, () => sitesUnder(state.now))
  wireViews(state, atlas)
  offerSharing()
  document.body.classList.add('is-ready')
  if (config.manages) import('./manage/move-site.js').then(({ offerMoves }) => offerMoves(state, atlas, map))
}

/** What is shown, handed on: the dialog comes when it is first asked for. */
function offerSharing() {
  const button = byId('share')
  button.disabled = false
  button.addEventListener('click', () =>
    import('./share/share-dialog.js').then(({ openShareDialog }) => openShareDialog(state.now, language))
  )
}

/** An old link may name a county that is no more: it must not leave an empty page behind. */
function forgetUnknownFilters(options) {
  const forget = () => {
    const filters = onlyKnown(state.now.filters, options)
    if (filters !== state.now.filters) state.change({ filters }, 'address')
  }
  forget()
  state.addEventListener('change', ({ detail }) => detail.cause === 'address' && forget())
}

/** The tools judge every site: filters are for the list. */
const sitesUnder = (now) => (atlas ? (now.tool ? atlas.sites : narrow(atlas.sites, 'sites', now)) : [])

/** The sheet of what is selected; null when the atlas has no such thing. */
function sheetOf({ collection, ref }) {
  if (collection === 'assets') return sheetOfAsset(ref)
  const entry = atlas.lookUp(collection, ref)
  const zoom = () => bringIntoView(map, atlas, { collection, ref })
  const narrowTo = (facet) => state.change({ selected: null, filters: { ...state.now.filters, [facet]: [ref] } })
  if (!entry) return null
  if (collection === 'sites') return siteSheet(entry, atlas, zoom)
  if (collection === 'projects') return projectSheet(entry, atlas, zoom)
  if (collection === 'boundaries') return boundarySheet(entry, atlas, { zoom, narrow: narrowTo })
  return placeSheet(entry, atlas, zoom)
}

/** Assets are asked for one by one, and their rooms only where there are any. */
async function sheetOfAsset(ref) {
  const [{ assetSheet }, feature] = await Promise.all([import('./asset/asset-panel.js'), item('assets', ref)])
  if (!feature) return null
  atlas.keepAsset(feature)
  state.change({}, 'loaded')
  return assetSheet(atlas.lookUp('assets', ref), atlas, () => bringIntoView(map, atlas, { collection: 'assets', ref }))
}

/** A block of data that came with the page. */
function embedded(id) {
  return JSON.parse(byId(id).textContent)
}
