// The ways to look at the sites in the panel: the list, and the tools that are fetched when they are first opened.
import { t } from './i18n.js'
import { byId, el } from './ui/dom.js'
import { notify, withdraw } from './ui/notice.js'

const TOOLS = {
  score: {
    load: () => import('./score/score-view.js').then(({ scoreView }) => scoreView),
    start: { name: 'score', preset: 'tourism-investor', weights: null, mean: null }
  },
  finder: {
    load: () => import('./finder/finder-view.js').then(({ finderView }) => finderView),
    start: { name: 'finder', sector: null, amount: null, unit: 'toman', size: null, months: null }
  },
  shortlist: {
    load: () => import('./shortlist/shortlist-view.js').then(({ shortlistView }) => shortlistView),
    start: { name: 'shortlist', by: null }
  }
}

/** @param {import('./state.js').State} state */
export function wireViews(state, atlas) {
  const opened = new Map()
  const last = Object.fromEntries(Object.entries(TOOLS).map(([name, { start }]) => [name, start]))
  for (const name of ['list', ...Object.keys(TOOLS)]) {
    const button = byId(`view-${name}`)
    button.disabled = false
    button.addEventListener('click', () => state.change({ tool: name === 'shortlist' ? shortlistNow() : (last[name] ?? null) }))
  }
  /** The shortlist is scored as the sites were last. */
  const shortlistNow = () => ({ name: 'shortlist', by: last.score === TOOLS.score.start ? last.shortlist.by : last.score })
  listenToLinks(state)
  const show = (now, before) => {
    const name = now.tool?.name
    if (name) last[name] = now.tool
    mark(name)
    if (now.tool === before?.tool) return
    if (now.tool?.broken) complain()
    if (before?.tool && before.tool.name !== name) opened.get(before.tool.name)?.leave()
    if (name) open(name)
  }
  const open = async (name) => {
    const view = opened.get(name) ?? (await build(name))
    if (state.now.tool?.name !== name) return
    opened.set(name, view)
    if (byId('tool').firstChild !== view.element) byId('tool').replaceChildren(view.element)
    view.show(state.now.tool)
  }
  const build = async (name) => {
    await loadStyle()
    return (await TOOLS[name].load())(state, atlas)
  }
  show(state.now)
  state.addEventListener('change', ({ detail: { now, before } }) => show(now, before))
}

function mark(name) {
  byId('browse').toggleAttribute('data-tool', Boolean(name))
  byId('tool').hidden = !name
  for (const view of ['list', ...Object.keys(TOOLS)]) {
    byId(`view-${view}`).setAttribute('aria-pressed', String(view === (name ?? 'list')))
  }
}

/** An old or broken link opens as far as it can be read, and says what was left out. */
function complain() {
  withdraw('tool')
  notify('tool', { kind: 'problem', text: t('tool.broken') })
}

let style = null

/** The tools' own style is asked for with them, so that the first visit does not carry it. */
function loadStyle() {
  style ??= new Promise((resolve) => {
    const href = new URL('../css/tools.css', import.meta.url).pathname
    document.head.append(el('link', { rel: 'stylesheet', href, onload: resolve, onerror: resolve }))
  })
  return style
}

/** Links to sites and projects are true links to pages; a plain click stays on the map. Others lead to their page. */
function listenToLinks(state) {
  const tool = byId('tool')
  tool.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-ref]:not([data-collection="opportunities"])')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    state.select(link.dataset.collection, link.dataset.ref)
  })
  const pointAt = (event) => state.hover(event.target.closest('[data-ref]')?.dataset.ref ?? null)
  tool.addEventListener('pointerover', pointAt)
  tool.addEventListener('focusin', pointAt)
  tool.addEventListener('pointerleave', () => state.hover(null))
}
