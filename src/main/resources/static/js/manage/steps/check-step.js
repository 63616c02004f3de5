// Step 3: the check, and what it found. Counts first, then each finding with its way out.
import { count, number, t } from '../../i18n.js'
import { el, icon } from '../../ui/dom.js'
import { report, reportFile } from '../api.js'
import {
  asWritten,
  button,
  cells,
  choice,
  doneBox,
  problemBox,
  ProgressBar,
  quiet,
  say,
  table,
  tell
} from '../parts.js'
import { Step } from '../step.js'
import { fieldName, said } from '../words.js'
import { repairsPart } from './repairs-part.js'

const PAGE = 50
const REPAIRS = ['geometry-to-repair', 'geometry-repaired']
const SEVERITIES = ['error', 'warning', 'note']
const SIGNS = { error: 'close', warning: 'warning', note: 'page' }

export function checkStep(upload, targets) {
  const step = new Step(3, 'check')
  const bar = new ProgressBar(
    t('manage.check.running'),
    quiet(t('manage.cancel'), () => upload.cancel(), { id: 'cancel-check' })
  )
  const content = el('div')
  step.body.append(bar.element, content)
  let shown = null

  function update() {
    const { data, state } = upload
    const running = state === 'checking'
    bar.element.hidden = !running
    if (!data || ['uploaded', 'cancelled'].includes(state)) {
      shown = null
      step.show('waiting')
      return
    }
    const isNew = step.show('open')
    if (running) {
      content.replaceChildren()
      shown = null
      showProgress(bar, data.progress)
      if (isNew) step.arrive()
    } else if (state === 'failed') {
      shown = null
      content.replaceChildren(failure(data, upload))
    } else if (shown !== stamp(data)) {
      shown = stamp(data)
      fillReport(content, upload, targets, step)
    }
  }

  return { element: step.element, update }
}

/** Anew for every check, not for every look at the same one. */
const stamp = ({ id, checkedAt, checked_at: at }) => `${id}/${checkedAt ?? at ?? ''}`

export function showProgress(bar, progress) {
  const { done = 0, total = null, phase } = progress ?? {}
  const what = t(`manage.phase.${phase ?? 'reading'}`)
  if (total && done > 0) bar.show(t('manage.check.progress', what, number(done), number(total)), done / total)
  else bar.show(done > 0 ? t('manage.check.so-far', what, number(done)) : what, null)
}

const failure = (data, upload) =>
  problemBox(
    said(data.problem, 'message') || data.problem?.detail || t('manage.check.failed'),
    button(t('manage.failed.retry'), () => upload.check())
  )

async function fillReport(content, upload, targets, step) {
  try {
    const first = await report(upload.id, { limit: PAGE, offset: 0 })
    content.replaceChildren(...reportParts(first, upload, targets))
    say(summarySentence(first.counts))
    if (document.activeElement === document.body || document.activeElement?.closest('#step-check, #step-understand'))
      step.arrive()
  } catch (error) {
    tell(error, () => fillReport(content, upload, targets, step))
  }
}

function reportParts(first, upload, targets) {
  const { counts, byCode } = first
  if (byCode.length === 0) return [countTiles(counts), doneBox(t('manage.report.clean'))]
  const list = new FindingList(upload, targets, first)
  const mended = byCode.some(({ code }) => REPAIRS.includes(code))
  return [countTiles(counts), list.element, downloads(upload.id), ...(mended ? [repairsPart(upload)] : [])]
}

const summarySentence = ({ rows, good, errors }) =>
  t('manage.report.summary', number(rows), number(good), number(errors))

const countTiles = (counts) =>
  el(
    'dl',
    { class: 'tiles' },
    ['rows', 'good', 'errors', 'warnings', 'notes'].map((name) =>
      el(
        'div',
        { class: `tile tile-${name}`, 'data-empty': String(!counts[name]) },
        el('dt', {}, t(`manage.report.${name}`)),
        el('dd', {}, number(counts[name] ?? 0))
      )
    )
  )

const downloads = (id) =>
  el(
    'div',
    { class: 'row-actions' },
    el(
      'a',
      { class: 'button', href: reportFile(id, 'xlsx'), download: '', id: 'report-xlsx' },
      t('manage.report.xlsx')
    ),
    el('a', { class: 'quiet', href: reportFile(id, 'csv'), download: '' }, t('manage.report.csv')),
    el('p', { class: 'caption' }, t('manage.report.download-help'))
  )

/** The findings, filtered by how grave they are and by what they are. */
class FindingList {
  #upload
  #targets
  #severity = ''
  #code = ''
  #rows = el('div')
  #chips = el('div', { class: 'chips', role: 'group', 'aria-label': t('manage.report.filter') })
  #byCode
  #asked = 0

  constructor(upload, targets, first) {
    this.#upload = upload
    this.#targets = targets
    this.#byCode = first.byCode
    this.element = el('div', { class: 'findings' }, this.#chips, this.#codeField(), this.#rows)
    this.#drawChips()
    this.#draw(first.findings, this.#total())
  }

  #drawChips() {
    const of = (severity) =>
      this.#byCode.filter((one) => !severity || one.severity === severity).reduce((sum, one) => sum + one.count, 0)
    const chip = (severity, text) =>
      of(severity) > 0 &&
      el(
        'button',
        {
          type: 'button',
          class: 'chip',
          'aria-pressed': String(this.#severity === severity),
          onclick: () => this.#filter({ severity, code: '' })
        },
        severity && icon(SIGNS[severity], `sign sign-${severity}`),
        text,
        el('span', { class: 'chip-count' }, number(of(severity)))
      )
    this.#chips.replaceChildren(
      ...[
        chip('', t('manage.report.all')),
        ...SEVERITIES.map((severity) => chip(severity, t(`manage.severity.${severity}s`)))
      ].filter(Boolean)
    )
  }

  #codeField() {
    const options = [
      { value: '', text: t('manage.report.any-code') },
      ...this.#byCode.map((one) => ({ value: one.code, text: `${said(one, 'message')} (${number(one.count)})` }))
    ]
    return el(
      'div',
      { class: 'field field-inline' },
      el('label', { for: 'finding-code' }, t('manage.report.what')),
      choice(options, '', (code) => this.#filter({ severity: '', code }), { id: 'finding-code' })
    )
  }

  async #filter({ severity, code }) {
    this.#severity = severity
    this.#code = code
    this.element.querySelector('#finding-code').value = code
    this.#drawChips()
    this.#chips.querySelector('[aria-pressed="true"]')?.focus()
    await this.#load(0, [])
  }

  async #load(offset, before) {
    const asked = (this.#asked += 1)
    try {
      const { findings } = await report(this.#upload.id, {
        severity: this.#severity,
        code: this.#code,
        offset,
        limit: PAGE
      })
      if (asked === this.#asked) this.#draw([...before, ...findings], this.#total())
    } catch (error) {
      tell(error)
    }
  }

  #total() {
    const counted = this.#byCode.filter(
      ({ severity, code }) => (!this.#severity || severity === this.#severity) && (!this.#code || code === this.#code)
    )
    return counted.reduce((sum, one) => sum + one.count, 0)
  }

  #draw(findings, total) {
    const target = this.#upload.choices.target
    const rows = findings.map((finding) => this.#row(finding, target))
    const more =
      findings.length < total &&
      button(t('manage.more', number(Math.min(PAGE, total - findings.length))), () =>
        this.#load(findings.length, findings)
      )
    this.#rows.replaceChildren(
      table(
        t('manage.report.findings'),
        ['line', 'field', 'value', 'what', 'remedy'].map((head) => t(`manage.report.head.${head}`)),
        rows,
        'table-findings'
      ),
      el(
        'div',
        { class: 'row-actions' },
        el('p', { class: 'caption' }, t('manage.shown', number(findings.length), count('manage.findings', total))),
        more
      )
    )
  }

  #row(finding, target) {
    const row = cells(
      finding.line > 0
        ? el('span', { class: 'line' }, number(finding.line))
        : el('span', { class: 'muted' }, t('manage.report.whole-file')),
      finding.field ? el('bdi', {}, fieldName(this.#targets, target, finding.field)) : '–',
      asWritten(finding.value),
      el(
        'span',
        { class: 'what' },
        icon(SIGNS[finding.severity], `sign sign-${finding.severity}`),
        el(
          'span',
          {},
          el('span', { class: 'visually-hidden' }, t(`manage.severity.${finding.severity}`), ' '),
          said(finding, 'message')
        )
      ),
      said(finding, 'remedy')
    )
    row.dataset.severity = finding.severity
    return row
  }
}
