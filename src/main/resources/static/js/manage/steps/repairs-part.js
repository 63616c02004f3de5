// Shapes that were not valid: as they came and as they were repaired, to be taken or not.
import { number, t } from '../../i18n.js'
import { el } from '../../ui/dom.js'
import { repairs as askRepairs } from '../api.js'
import { askBox, button, primary, tell } from '../parts.js'

const MOST = 200

export function repairsPart(upload) {
  const map = el('div', { class: 'preview-map', role: 'application', 'aria-label': t('manage.repairs.map-label') })
  const list = el('ul', { class: 'repair-list' })
  const part = el(
    'section',
    { class: 'sub', 'aria-labelledby': 'repairs-title' },
    el('h3', { id: 'repairs-title' }, t('manage.repairs.title')),
    offer(upload),
    map,
    el('p', { class: 'caption' }, t('manage.repairs.key')),
    list
  )
  draw(upload, map, list).catch((error) => tell(error))
  return part
}

/** Whether repaired shapes are taken is an answer like any other: it asks for a new check. */
function offer(upload) {
  const takes = upload.choices.repair === true
  const turn = async () => {
    await upload.choose({ repair: !takes })
    await upload.check()
  }
  return takes
    ? askBox(t('manage.repairs.taken'), button(t('manage.repairs.refuse'), turn))
    : askBox(t('manage.repairs.offered'), primary(t('manage.repairs.take'), turn, { id: 'take-repairs' }))
}

async function draw(upload, frame, list) {
  const { repairs } = await askRepairs(upload.id, { limit: MOST })
  const { openPreviewMap } = await import('../../map/preview-map.js')
  const map = await openPreviewMap(frame)
  map.show(
    repairs.map(({ line, before, after }) => ({ kind: 'changed', ref: line, old_geometry: before, geometry: after }))
  )
  list.replaceChildren(...repairs.map(({ line, ref }) => repairLine(line, ref, () => map.find(line))))
}

const repairLine = (line, ref, find) =>
  el(
    'li',
    {},
    el('span', {}, t('manage.repairs.line', number(line)), ' ', ref && el('bdi', { class: 'caption' }, ref)),
    button(t('manage.differences.on-map'), find, { class: 'quiet small' })
  )
