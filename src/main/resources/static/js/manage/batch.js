// One load: what it brought, from which file, and the way back.
import { t } from '../i18n.js'
import { byId, el } from '../ui/dom.js'
import { batch as askBatch } from './api.js'
import { countsOf, momentOf, nameOf, undoButton } from './batch-list.js'
import { beginPage } from './page.js'
import { askBox, doneBox, say, tell } from './parts.js'

const { batch: id } = beginPage()
show()

async function show() {
  try {
    byId('batch').replaceChildren(...sheet(await askBatch(id)))
  } catch (error) {
    if (error.status === 404) byId('batch').replaceChildren(askBox(t('manage.batch.unknown')))
    else tell(error, show)
  }
  byId('batch').removeAttribute('aria-busy')
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
    el(
      'dl',
      { class: 'facts' },
      facts.filter(([, value]) => value).map(([key, value]) => el('div', {}, el('dt', {}, t(key)), el('dd', {}, value)))
    ),
    batch.undone_by
      ? doneBox(t('manage.batch.undone'))
      : batch.undoable
        ? el('div', { class: 'row-actions' }, undoButton(batch, again))
        : el('p', { class: 'muted' }, t('manage.batch.not-undoable'))
  ]
}
