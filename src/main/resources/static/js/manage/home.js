// The desk: what was done last, how the data stands, and where to begin.
import { currentLanguage, label, number, t } from '../i18n.js'
import { status } from '../api.js'
import { byId, el, icon } from '../ui/dom.js'
import { batches, exportFile, targets, templateFile } from './api.js'
import { batchTable, momentOf } from './batch-list.js'
import { beginPage } from './page.js'
import { button, say, tell } from './parts.js'
import { said } from './words.js'

const PAGE = 10

beginPage()
fill('batches', async () => batchesPart(await batches({ limit: PAGE, offset: 0 })))
fill('datasets', async () => datasetsPart(await status()))
fill('targets', async () => targetsPart((await targets()).targets))

async function fill(id, ask) {
  try {
    byId(id).replaceChildren(...[await ask()].flat())
  } catch (error) {
    tell(error, () => fill(id, ask))
  }
  byId(id).removeAttribute('aria-busy')
}

function batchesPart({ batches: rows, total }, shown = []) {
  const all = [...shown, ...rows]
  if (all.length === 0) return el('p', { class: 'muted' }, t('manage.batches.none'))
  const again = () => {
    say(t('manage.undo.done'))
    fill('batches', async () => batchesPart(await batches({ limit: Math.max(PAGE, all.length), offset: 0 })))
  }
  const more = () => fill('batches', async () => batchesPart(await batches({ limit: PAGE, offset: all.length }), all))
  const hasMore = total === undefined ? rows.length === PAGE : all.length < total
  return [
    batchTable(all, again),
    hasMore ? el('div', { class: 'row-actions' }, button(t('manage.batches.more'), more)) : null
  ].filter(Boolean)
}

function datasetsPart({ datasets }) {
  return el('ul', { class: 'datasets' }, datasets.map(datasetLine))
}

function datasetLine(dataset) {
  const { state, findings = [] } = dataset
  const problems = findings.filter(({ severity }) => severity !== 'note')
  return el(
    'li',
    { class: 'dataset', 'data-state': state },
    el(
      'span',
      { class: `state state-${state}` },
      icon(state === 'loaded' ? 'check' : 'warning'),
      label('manage.outcome', state)
    ),
    el(
      'div',
      { class: 'record' },
      el('span', { class: 'record-name' }, said(dataset, 'title')),
      el('bdi', { class: 'caption' }, dataset.path)
    ),
    el(
      'span',
      { class: 'caption dataset-when' },
      dataset.loaded_at ? momentOf(dataset.loaded_at) : t('manage.datasets.never')
    ),
    problems.length > 0
      ? el(
          'details',
          { class: 'dataset-findings' },
          el('summary', {}, t('manage.datasets.findings', number(problems.length))),
          el(
            'ul',
            {},
            problems.slice(0, 50).map((finding) => el('li', {}, said(finding, 'message')))
          )
        )
      : el('span', { class: 'caption' }, t('manage.datasets.clean'))
  )
}

function targetsPart(all) {
  return el('ul', { class: 'targets' }, all.map(targetCard))
}

const targetCard = ({ target }) =>
  el(
    'li',
    { class: 'target' },
    el('span', { class: 'record-name' }, label('manage.target', target)),
    el('span', { class: 'caption' }, t(`manage.target.${target}.what`)),
    el(
      'span',
      { class: 'target-links' },
      fileLink(templateFile(target, 'xlsx', currentLanguage()), 'manage.targets.xlsx', target),
      fileLink(templateFile(target, 'csv', currentLanguage()), 'manage.targets.csv', target),
      fileLink(exportFile(target), 'manage.targets.export', target)
    )
  )

const fileLink = (href, key, target) =>
  el('a', { href, download: '', 'aria-label': `${t(key)} – ${label('manage.target', target)}` }, t(key))
