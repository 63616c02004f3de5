// Step 2: what was understood, and what must be answered. Questions stand first; the rest can be looked over and corrected.
import { count, currentLanguage, label, t } from '../../i18n.js'
import { el, icon } from '../../ui/dom.js'
import { askBox, button, primary, quiet, say } from '../parts.js'
import { Step } from '../step.js'
import { said } from '../words.js'
import { columnsTable } from './columns-table.js'
import { originFields } from './origin-fields.js'
import { previewTable } from './preview-table.js'
import { focusQuestion, Questions } from './questions.js'
import { readingFields } from './reading-fields.js'

const ORIGIN = ['source', 'licence', 'date']

/** Parts that are drawn anew with every answer; what is being typed stays. */
export function understandStep(upload, targets) {
  const step = new Step(2, 'understand')
  const questions = new Questions((changes) => upload.choose(changes))
  const parts = {
    remembered: el('div'),
    notes: el('div'),
    reading: el('div', { class: 'fields' }),
    preview: el('div'),
    columns: el('div')
  }
  const origin = originFields(upload)
  const open = el('p', { class: 'caption', id: 'still-open' })
  const check = primary(t('manage.understand.check'), startCheck, { id: 'check', 'aria-describedby': 'still-open' })
  step.body.append(
    parts.remembered,
    parts.notes,
    questions.element,
    titled('manage.understand.reading', parts.reading),
    titled('manage.understand.preview', parts.preview),
    titled(
      'manage.understand.columns',
      el('p', { class: 'caption' }, t('manage.understand.columns-help')),
      parts.columns
    ),
    titled('manage.understand.origin', origin.element),
    el('div', { class: 'step-actions' }, check, open)
  )
  let reopened = false
  let shownId = null

  function startCheck() {
    const [first, ...others] = openQuestions(upload)
    if (first) {
      say(count('manage.questions', others.length + 1))
      focusQuestion(first.key)
      return
    }
    reopened = false
    upload.check()
  }

  function update() {
    const { data, state } = upload
    if (!data || upload.sending) {
      shownId = null
      step.show('waiting')
      return
    }
    const waits = ['uploaded', 'failed', 'cancelled'].includes(state)
    if (!waits && upload.isBusy) reopened = false
    const isNew = step.show(waits || (reopened && state === 'checked') ? 'open' : 'done')
    step.summary.replaceChildren(...(step.state === 'done' ? summary(data) : []))
    if (step.state === 'open') draw(data)
    if (isNew && step.state === 'open' && shownId !== data.id) step.arrive()
    shownId = data.id
  }

  function draw(data) {
    const focused = document.activeElement?.id
    const choose = (changes) => upload.choose(changes)
    parts.remembered.replaceChildren(
      ...[
        data.state === 'cancelled' && askBox(t('manage.check.cancelled')),
        data.remembered && rememberedBox(upload)
      ].filter(Boolean)
    )
    parts.notes.replaceChildren(...(data.inspection.notes ?? []).map(noteLine))
    const asked = openQuestions(upload)
    questions.show(data, asked)
    parts.reading.replaceChildren(...readingFields(data, targets, choose))
    parts.preview.replaceChildren(previewTable(data))
    parts.columns.replaceChildren(columnsTable(data, targets, choose))
    origin.show(data)
    open.textContent = asked.length > 0 ? count('manage.questions', asked.length) : t('manage.understand.ready')
    if (focused && focused !== document.activeElement?.id)
      document.getElementById(focused)?.focus({ preventScroll: true })
  }

  function reopen() {
    reopened = true
    update()
    step.arrive()
  }

  const summary = (data) =>
    [
      el('span', {}, understood(data).join(t('comma'))),
      upload.state === 'checked' && quiet(t('manage.understand.change'), reopen, { id: 'change-answers' })
    ].filter(Boolean)

  return { element: step.element, update }
}

/** What the server asks, and where the file comes from, which it must never do without. */
function openQuestions({ questions, choices }) {
  const origin = ORIGIN.filter((name) => !choices[name] && !questions.some(({ key }) => key === name))
  return [
    ...questions,
    ...origin.map((name) => ({ key: name, [`message_${currentLanguage()}`]: t(`manage.origin.ask.${name}`) }))
  ]
}

function understood({ choices, inspection }) {
  return [
    label('manage.target', choices.target),
    choices.layer && inspection.layers.length > 1 && choices.layer,
    choices.charset,
    choices.crs
  ].filter(Boolean)
}

/** How the last file of these columns was understood is proposed, and said to be. */
const rememberedBox = (upload) =>
  el(
    'div',
    { class: 'notice notice-done' },
    icon('check'),
    el('p', {}, t('manage.understand.remembered')),
    el(
      'div',
      { class: 'notice-actions' },
      button(t('manage.understand.afresh'), () => upload.startAfresh(), { id: 'afresh' })
    )
  )

const titled = (key, ...content) => el('section', { class: 'sub' }, el('h3', {}, t(key)), content)

const noteLine = (note) =>
  el('p', { class: 'note-line' }, icon('warning'), el('span', {}, said(note, 'message') || t('manage.note', note.code)))
