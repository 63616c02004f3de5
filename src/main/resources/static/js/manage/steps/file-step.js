// Step 1: the file. Dropped anywhere, or chosen with keyboard or finger.
import { currentLanguage, label, number, t } from '../../i18n.js'
import { byId, el, icon } from '../../ui/dom.js'
import { templateFile } from '../api.js'
import { fileSize, ProgressBar, quiet, refuse, withdrawNotice } from '../parts.js'
import { Step } from '../step.js'

const TAKEN = '.csv,.tsv,.txt,.xlsx,.geojson,.json,.gpkg,.zip,.kml,.kmz'

export function fileStep(upload, targets, largestFile) {
  const step = new Step(1, 'file')
  const input = el('input', {
    type: 'file',
    id: 'file',
    class: 'visually-hidden',
    accept: TAKEN,
    onchange: () => take(input.files)
  })
  const bar = new ProgressBar(
    t('manage.file.sending'),
    quiet(t('manage.cancel'), () => upload.stopSending())
  )
  const area = el(
    'label',
    { class: 'drop', for: 'file' },
    icon('page', 'drop-sign'),
    el('span', { class: 'drop-title' }, t('manage.file.drop')),
    el('span', { class: 'primary drop-button', 'aria-hidden': 'true' }, t('manage.file.choose')),
    el('span', { class: 'caption' }, t('manage.file.kinds'))
  )
  input.setAttribute('aria-label', t('manage.file.choose-label'))
  step.body.append(input, area, bar.element, templatesRow(targets))
  bar.element.hidden = true

  function take(files) {
    const [file] = files
    input.value = ''
    if (!file) return
    withdrawNotice()
    if (file.size > largestFile)
      refuse(t('manage.file.too-large', file.name, fileSize(file.size), fileSize(largestFile)))
    else upload.send(file)
  }
  acceptDrops(take)

  function update() {
    const { data, sending } = upload
    bar.element.hidden = sending === null
    area.hidden = sending !== null
    if (sending)
      bar.show(t('manage.file.sending-share', sending.name, number(Math.floor(sending.share * 100))), sending.share)
    step.show(data && !sending ? 'done' : 'open')
    step.summary.replaceChildren(...(data && !sending ? summary(data) : []))
  }

  const summary = ({ name, size }) =>
    [
      el('span', {}, el('bdi', { class: 'file-name' }, name), t('comma'), fileSize(size)),
      !upload.isBusy &&
        quiet(t('manage.file.other'), () => upload.leave().then(() => input.focus()), { id: 'other-file' })
    ].filter(Boolean)

  return { element: step.element, update }
}

function templatesRow(targets) {
  const link = (target, form) =>
    el(
      'a',
      {
        href: templateFile(target, form, currentLanguage()),
        download: '',
        'aria-label': t('manage.template.label', label('manage.target', target), form.toUpperCase())
      },
      form.toUpperCase()
    )
  return el(
    'details',
    { class: 'templates' },
    el('summary', {}, t('manage.file.templates')),
    el('p', { class: 'caption' }, t('manage.templates.what')),
    el(
      'ul',
      { class: 'template-list' },
      targets.map(({ target }) =>
        el('li', {}, el('span', {}, label('manage.target', target)), link(target, 'xlsx'), link(target, 'csv'))
      )
    )
  )
}

/** Anywhere on the page will do; the veil says so while a file hangs over it. */
function acceptDrops(take) {
  const veil = byId('drop-veil')
  const holdsFile = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files')
  let depth = 0
  const leave = () => {
    depth = 0
    veil.hidden = true
  }
  document.addEventListener('dragenter', (event) => {
    if (!holdsFile(event)) return
    depth += 1
    veil.hidden = false
  })
  document.addEventListener('dragleave', () => {
    depth -= 1
    if (depth <= 0) leave()
  })
  document.addEventListener('dragover', (event) => holdsFile(event) && event.preventDefault())
  document.addEventListener('drop', (event) => {
    if (!holdsFile(event)) return
    event.preventDefault()
    leave()
    take(event.dataTransfer.files)
  })
}
