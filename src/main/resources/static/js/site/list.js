// The list of sites and of projects: the map's equal. The lines of the sites come with the page; here they are put in
// step with the state, so that nothing jumps when the data arrives.
import { byId } from '../ui/dom.js'
import { projectRow } from '../project/project-row.js'
import { siteRow } from './site-row.js'
import { entriesOf } from '../filter/filter-bar.js'
import { compareNames, currentLanguage, localName } from '../i18n.js'

/** As many as one atlas of sheets holds. */
const MOST_SHEETS = 60

/** By what the table can be narrowed as the map is. */
const FACETS_OF_TABLE = {
  sites: ['county', 'area', 'sector', 'stage', 'precision', 'kind'],
  projects: ['county', 'area', 'sector', 'stage', 'precision']
}

export function wireList(state, atlas) {
  const rows = { sites: siteRows(atlas), projects: projectRows(atlas) }
  listenToRows(state)
  wireTabs(state)
  const show = () => showList(state.now, atlas, rows)
  show()
  state.addEventListener('change', ({ detail: { cause } }) => cause !== 'map' && show())
}

function siteRows(atlas) {
  const list = byId('site-list')
  const served = new Map([...list.children].map((row) => [row.dataset.ref, row]))
  const late = atlas.sites.filter(({ ref }) => !served.has(ref)).map((site) => [site.ref, siteRow(site)])
  list.append(...late.map(([, row]) => row))
  return new Map([...served, ...late])
}

function projectRows(atlas) {
  const sorted = [...atlas.projects].sort((one, other) =>
    compareNames(localName(one.properties), localName(other.properties))
  )
  const rows = new Map(sorted.map((project) => [project.ref, projectRow(project, atlas)]))
  byId('project-list').replaceChildren(...rows.values())
  return rows
}

/** One listener for all lines; a click with a modifier key still opens the page of the site. */
function listenToRows(state) {
  const results = byId('results')
  results.addEventListener('click', (event) => {
    const row = event.target.closest('[data-ref]')
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    state.select(row.dataset.collection, row.dataset.ref)
  })
  const pointAt = (event) => state.hover(event.target.closest('[data-ref]')?.dataset.ref ?? null)
  results.addEventListener('pointerover', pointAt)
  results.addEventListener('focusin', pointAt)
  results.addEventListener('pointerleave', () => state.hover(null))
  state.addEventListener('hover', ({ detail: { ref } }) => {
    results.querySelector('.row-pointed')?.classList.remove('row-pointed')
    if (ref) results.querySelector(`[data-ref="${ref}"]`)?.classList.add('row-pointed')
  })
}

function wireTabs(state) {
  for (const list of ['sites', 'projects']) {
    const tab = byId(`show-${list}`)
    tab.disabled = false
    tab.addEventListener('click', () => state.change({ list }))
  }
}

function showList(now, atlas, rows) {
  const left = new Set(entriesOf(atlas, now).map(({ ref }) => ref))
  for (const list of ['sites', 'projects']) {
    byId(`show-${list}`).setAttribute('aria-pressed', String(now.list === list))
    byId(list === 'sites' ? 'site-list' : 'project-list').hidden = now.list !== list
  }
  offerSheets(now.list === 'sites' ? [...left] : [])
  offerTable(now)
  for (const [ref, row] of rows[now.list]) {
    row.hidden = !left.has(ref)
    markCurrent(row.querySelector('a'), now.selected?.ref === ref)
  }
}

/** The sheets of exactly the sites in the list, as one PDF. */
function offerSheets(refs) {
  const link = byId('sheets-link')
  link.hidden = refs.length === 0 || refs.length > MOST_SHEETS
  link.href = `/sites.pdf?refs=${refs.join(',')}&lang=${currentLanguage()}`
}

/** The same filters as a table to sort and to download; what only the map knows stays here. */
function offerTable({ list, q, filters }) {
  const pairs = [
    ['subject', list],
    ['q', q],
    ...FACETS_OF_TABLE[list].map((facet) => [facet, filters[facet].join(',')]),
    ['lang', currentLanguage()]
  ].filter(([, value]) => value !== '')
  byId('explore-link').href = `/explore?${new URLSearchParams(pairs)}`
}

function markCurrent(link, current) {
  if (current) link.setAttribute('aria-current', 'true')
  else link.removeAttribute('aria-current')
}
