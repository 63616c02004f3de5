// One load: what it brought, from which file, and the way back.
import { t } from '../i18n.js'
import { byId, el } from '../ui/dom.js'
import { batches } from './api.js'
import { countsOf, momentOf, nameOf, undoButton } from './batch-list.js'
import { beginPage } from './page.js'
import { askBox, doneBox, say, tell } from './parts.js'

const PAGE = 100

const { batch: id } = beginPage()
show()

async function show() {
  try {
    const batch = await find()
    byId('batch').replaceChildren(...(batch ? sheet(batch) : [askBox(t('manage.batch.unknown'))]))
  } catch (error) {
    tell(error, show)
  }
  byId('batch').removeAttribute('aria-busy')
}

/** The list is short beside what it lists; it is read until the batch is found. */
async function find() {
  for (let offset = 0; ; offset += PAGE) {
    const { batches: rows } = await batches({ limit: PAGE, offset })
    const found = rows.find((batch) => batch.id === id)
    if (found || rows.length < PAGE) return found ?? null
  }
}

function sheet(batch) {
  const facts = [
    ['manage.batch.dataset', nameOf(batch)],
    ['manage.batch.file', batch.file && el('bdi', {}, batch.file)],
    ['manage.batch.when', momentOf(batch.when ?? batch.at)],
    ['manage.batch.who', batch.who && el('bdi', {}, batch.who)],
    ['manage.batch.counts', countsOf(batch)]
  ]
  const again = () => {
    say(t('manage.undo.done'))
    show()
  }
  return [
    el('dl', { class: 'facts' }, facts.filter(([, value]) => value).map(([key, value]) => el('div', {}, el('dt', {}, t(key)), el('dd', {}, value)))),
    batch.undone_by ? doneBox(t('manage.batch.undone')) : batch.undoable ? el('div', { class: 'row-actions' }, undoButton(batch, again)) : el('p', { class: 'muted' }, t('manage.batch.not-undoable'))
  ]
}
