// Step 5: bringing it in – all or nothing, or the good rows – and taking it back.
import { count, number, t } from '../../i18n.js'
import { el } from '../../ui/dom.js'
import { differences } from '../api.js'
import { button, doneBox, primary, ProgressBar, quiet, say } from '../parts.js'
import { Step } from '../step.js'
import { showProgress } from './check-step.js'

/** What can be opened on the map, by the word with which its address begins. */
const ON_THE_MAP = { sites: 'site', projects: 'project', boundaries: 'boundary', places: 'place', assets: 'asset' }

const MODES = ['all-or-nothing', 'good-rows']

export function applyStep(upload) {
  const step = new Step(5, 'apply')
  const bar = new ProgressBar(
    t('manage.apply.running'),
    quiet(t('manage.cancel'), () => upload.cancel(), { id: 'cancel-apply' })
  )
  const content = el('div')
  step.body.append(bar.element, content)
  let shown = null
  let firstRow = null

  function update() {
    const { data, state } = upload
    bar.element.hidden = state !== 'applying'
    if (!data || !['checked', 'applying', 'applied'].includes(state)) {
      shown = null
      step.show('waiting')
      return
    }
    step.show('open')
    if (state === 'applying') {
      showProgress(bar, data.progress)
      content.replaceChildren()
      shown = null
      return
    }
    const stamp = `${data.id}/${state}/${data.checkedAt ?? data.checked_at ?? ''}/${data.choices.mode ?? ''}/${Boolean(data.undone)}`
    if (stamp === shown) return
    const before = shown
    shown = stamp
    if (state === 'applied')
      showDone(content, upload, firstRow, step, before !== null || document.activeElement === document.body)
    else {
      showOffer(content, upload)
      rememberFirstRow()
    }
  }

  /** Once it is applied nobody can tell any more which records it was about. */
  async function rememberFirstRow() {
    const { rows } = await differences(upload.id, { limit: 1 }).catch(() => ({ rows: [] }))
    firstRow = rows[0] ?? null
  }

  return { element: step.element, update }
}

function showOffer(content, upload) {
  const { counts } = upload.data
  if (!changesAnything(counts)) {
    content.replaceChildren(
      el('p', { class: 'muted' }, t(counts.good > 0 ? 'manage.apply.nothing' : 'manage.differences.empty'))
    )
    return
  }
  const faulty = counts.errors > 0
  const mode = faulty ? (upload.choices.mode ?? null) : 'all-or-nothing'
  const usable = mode === 'good-rows' ? counts.good > 0 : !faulty
  const go = primary(goSentence(mode, faulty, counts), () => upload.apply(), { id: 'apply', disabled: !usable })
  content.replaceChildren(
    ...[
      faulty && modeField(counts, mode, upload),
      el('div', { class: 'step-actions' }, go, el('p', { class: 'caption' }, t('manage.apply.promise')))
    ].filter(Boolean)
  )
}

const changesAnything = ({ added, changed, ended }) => added + changed + ended > 0

function goSentence(mode, faulty, { good }) {
  if (mode === 'good-rows') return count('manage.apply.good-rows', good)
  if (!faulty) return count('manage.apply.all', good)
  return t(mode === null ? 'manage.apply.choose' : 'manage.apply.correct-first')
}

function modeField(counts, mode, upload) {
  const bad = counts.rows - counts.good
  const line = (value) => {
    const input = el('input', {
      type: 'radio',
      name: 'mode',
      id: `mode-${value}`,
      value,
      checked: value === mode,
      onchange: () => upload.choose({ mode: value })
    })
    return el(
      'label',
      { class: 'option-line', for: `mode-${value}` },
      input,
      el(
        'span',
        {},
        el('span', { class: 'option-name' }, t(`manage.mode.${value}`)),
        el('span', { class: 'caption block' }, t(`manage.mode.${value}.what`, number(counts.good), number(bad)))
      )
    )
  }
  return el(
    'fieldset',
    { class: 'question question-plain' },
    el('legend', {}, count('manage.apply.faulty', bad)),
    el('div', { class: 'options' }, MODES.map(line))
  )
}

function showDone(content, upload, firstRow, step, arrive) {
  const { data } = upload
  if (data.undone) {
    content.replaceChildren(
      doneBox(
        t('manage.undo.done'),
        button(t('manage.apply.another'), () => upload.leave()),
        el('a', { class: 'quiet', href: '/manage' }, t('manage.home.title'))
      )
    )
    say(t('manage.undo.done'))
    return
  }
  const undo = button(t('manage.undo'), () => upload.undo(), { id: 'undo' })
  content.replaceChildren(
    doneBox(
      t('manage.apply.done', number(data.batch)),
      el('a', { class: 'primary', href: mapAddress(data, firstRow), id: 'see-on-map' }, t('manage.apply.see')),
      undo,
      button(t('manage.apply.another'), () => upload.leave())
    ),
    el(
      'p',
      { class: 'caption' },
      t('manage.apply.undo-later'),
      ' ',
      el('a', { href: `/manage/batches/${data.batch}` }, t('manage.batch.link'))
    )
  )
  say(t('manage.apply.done', number(data.batch)))
  if (arrive) step.arrive()
}

function mapAddress({ choices }, row) {
  const word = ON_THE_MAP[choices.target]
  return word && row ? `/?${word}=${encodeURIComponent(row.ref)}` : '/'
}
