// What the data stands on: attributions under the map, and calm words when something could not be loaded.
import { status } from '../api.js'
import { t, currentLanguage, list } from '../i18n.js'
import { byId, el } from './dom.js'
import { notify, withdraw } from './notice.js'

/** @param {() => void} retry loads what is missing */
export function watchConnection(retry) {
  const show = () => {
    if (navigator.onLine) withdraw('offline')
    else notify('offline', { kind: 'offline', text: t('offline') })
  }
  window.addEventListener('offline', show)
  window.addEventListener('online', () => {
    show()
    retry()
  })
  if (!navigator.onLine) show()
}

/** The data did not come: why, and the next step. */
export function reportFailure(error, retry) {
  const reason = error.status === 0 ? 'failure.unreachable' : 'failure.server'
  notify('failure', {
    kind: 'problem',
    text: t(reason, error.message),
    action: { label: t('failure.retry'), run: retry }
  })
}

/** Names every dataset that stands at an older state or is missing. The page is whole without this answer. */
export async function reportDatasets() {
  try {
    const { datasets } = await status()
    const bad = datasets.filter(({ state }) => state !== 'loaded')
    if (bad.length > 0)
      notify('datasets', {
        kind: 'problem',
        text: t('datasets.refused', list(bad.map(titleOf))),
        details: bad.flatMap(reasonsOf)
      })
    showSources(datasets)
  } catch {
    // Without this answer the sources under the map still stand; only the list in the legend is missing.
  }
}

const titleOf = (dataset) => dataset[`title_${currentLanguage()}`]
const reasonsOf = ({ findings }) =>
  (findings ?? [])
    .filter(({ severity }) => severity === 'error')
    .slice(0, 2)
    .map((finding) => finding[`message_${currentLanguage()}`])

/** Which dataset comes from where; several of one origin are named together. */
function showSources(datasets) {
  const titles = new Map()
  for (const dataset of datasets)
    titles.set(dataset.attribution, [...(titles.get(dataset.attribution) ?? []), titleOf(dataset)])
  byId('dataset-sources').replaceChildren(
    ...[...titles].map(([attribution, names]) => el('li', {}, list(names), t('colon'), el('bdi', {}, attribution)))
  )
}

/** An online picture under the map must name its maker there. */
export function showRasterAttribution({ rasterAttribution }) {
  if (rasterAttribution) byId('attribution').append(el('span', {}, el('bdi', {}, rasterAttribution)))
}
