// Step 4: what would change, on a map and field by field. Nothing is written yet.
import { count, distance, number, t } from '../../i18n.js'
import { el } from '../../ui/dom.js'
import { differences } from '../api.js'
import { asWritten, button, cells, doneBox, primary, say, table, tell } from '../parts.js'
import { Step } from '../step.js'
import { codeName, fieldName, said } from '../words.js'

const PAGE = 50
const KINDS = ['added', 'changed', 'ended', 'unchanged']
const MAP_ROWS = 500

export function differencesStep(upload, targets) {
  const step = new Step(4, 'differences')
  let shown = null
  let view = null

  function update() {
    const { data, state } = upload
    if (!data || !['checked', 'applying', 'applied'].includes(state)) {
      shown = null
      view?.close()
      view = null
      step.body.replaceChildren()
      step.show('waiting')
      return
    }
    step.show(state === 'checked' ? 'open' : 'done')
    step.summary.replaceChildren()
    const stamp = `${data.id}/${data.checkedAt ?? data.checked_at ?? ''}`
    if (shown === stamp) return
    shown = stamp
    view?.close()
    view = new DifferencesView(upload, targets)
    step.body.replaceChildren(view.element)
    view.open()
  }

  return { element: step.element, update }
}

class DifferencesView {
  #upload
  #targets
  #kind = null
  #map = null
  #mapBox = el('div', { class: 'preview-map', role: 'application', 'aria-label': t('manage.differences.map-label') })
  #tabs = el('div', { class: 'chips', role: 'group', 'aria-label': t('manage.differences.which') })
  #onlySome = el('p', { class: 'caption', hidden: true })
  #rows = el('div')
  #proposals = el('div')
  #answers = new Map()
  #counts = null
  #asked = 0

  constructor(upload, targets) {
    this.#upload = upload
    this.#targets = targets
    this.element = el(
      'div',
      { class: 'differences' },
      this.#proposals,
      this.#mapBox,
      mapKey(),
      this.#onlySome,
      this.#tabs,
      this.#rows
    )
  }

  async open() {
    try {
      const first = await differences(this.#upload.id, { limit: MAP_ROWS, offset: 0 })
      this.#counts = first.counts
      const total = KINDS.reduce((sum, kind) => sum + (first.counts[kind] ?? 0), 0)
      say(t('manage.differences.summary', ...KINDS.slice(0, 3).map((kind) => number(first.counts[kind] ?? 0))))
      this.#drawProposals(first.rows)
      if (first.counts.added + first.counts.changed + first.counts.ended === 0) {
        this.#mapBox.hidden = true
        this.element.querySelector('.map-key').hidden = true
        this.#rows.replaceChildren(doneBox(t(total === 0 ? 'manage.differences.empty' : 'manage.differences.none')))
        return
      }
      await this.#drawMap(first.rows)
      this.#sayHowMany(first)
      await this.#choose(KINDS.find((kind) => first.counts[kind] > 0))
    } catch (error) {
      tell(error, () => this.open())
    }
  }

  #sayHowMany({ counts, rows }) {
    const all = counts.added + counts.changed + counts.ended
    this.#onlySome.hidden = this.#map === null || rows.length >= all
    this.#onlySome.textContent = t('manage.differences.some-on-map', number(rows.length), number(all))
  }

  close() {
    this.#map?.close()
    this.#map = null
  }

  async #drawMap(rows) {
    const placed = rows.filter(({ geometry, old_geometry: old }) => geometry || old)
    if (placed.length === 0) {
      this.#mapBox.hidden = true
      this.element.querySelector('.map-key').hidden = true
      return
    }
    const { openPreviewMap } = await import('../../map/preview-map.js')
    this.#map = await openPreviewMap(this.#mapBox)
    this.#map.show(placed)
  }

  #drawTabs() {
    const tab = (kind) =>
      el(
        'button',
        {
          type: 'button',
          class: `chip chip-${kind}`,
          'aria-pressed': String(kind === this.#kind),
          disabled: !this.#counts[kind],
          onclick: () => this.#choose(kind, true)
        },
        t(`manage.differences.${kind}`),
        el('span', { class: 'chip-count' }, number(this.#counts[kind] ?? 0))
      )
    this.#tabs.replaceChildren(...KINDS.map(tab))
  }

  async #choose(kind, byHand = false) {
    this.#kind = kind
    this.#drawTabs()
    if (byHand) this.#tabs.querySelector('[aria-pressed="true"]').focus()
    await this.#load(0, [])
  }

  async #load(offset, before) {
    const asked = (this.#asked += 1)
    try {
      const { rows } = await differences(this.#upload.id, { kind: this.#kind, offset, limit: PAGE })
      if (asked === this.#asked) this.#drawRows([...before, ...rows])
    } catch (error) {
      tell(error)
    }
  }

  #drawRows(rows) {
    const total = this.#counts[this.#kind]
    const more =
      rows.length < total &&
      button(t('manage.more', number(Math.min(PAGE, total - rows.length))), () => this.#load(rows.length, rows))
    this.#rows.replaceChildren(
      table(
        t(`manage.differences.${this.#kind}`),
        ['record', 'fields'].map((head) => t(`manage.differences.head.${head}`)),
        rows.map((row) => this.#row(row)),
        `table-differences table-${this.#kind}`
      ),
      el(
        'div',
        { class: 'row-actions' },
        el('p', { class: 'caption' }, t('manage.shown', number(rows.length), count('manage.records', total))),
        more
      )
    )
  }

  #row(row) {
    const name = el('span', { class: 'record-name' }, said(row, 'name') || row.ref)
    const place =
      row.geometry &&
      this.#map &&
      el(
        'button',
        { type: 'button', class: 'quiet small', onclick: () => this.#map.find(row.ref) },
        t('manage.differences.on-map')
      )
    return cells(
      el('div', { class: 'record' }, name, el('bdi', { class: 'caption' }, row.ref), place),
      this.#fields(row)
    )
  }

  #fields(row) {
    const { kind, fields = [] } = row
    if (fields.length === 0) return el('span', { class: 'muted' }, t(wholeSentence(row)))
    const nameOf = (name) => fieldName(this.#targets, this.#upload.choices.target, name)
    return el(
      'dl',
      { class: 'changes' },
      fields.map((change) =>
        el(
          'div',
          {},
          el('dt', {}, nameOf(change.field)),
          el(
            'dd',
            {},
            kind === 'changed' ? this.#oldToNew(change) : asWritten(this.#shown(change.new ?? change.old, change.field))
          )
        )
      )
    )
  }

  #oldToNew({ field, old, new: fresh }) {
    return [
      el(
        'del',
        {},
        el('span', { class: 'visually-hidden' }, t('manage.differences.was')),
        asWritten(this.#shown(old, field))
      ),
      el('span', { class: 'arrow', 'aria-hidden': 'true' }),
      el(
        'ins',
        {},
        el('span', { class: 'visually-hidden' }, t('manage.differences.becomes')),
        asWritten(this.#shown(fresh, field))
      )
    ]
  }

  #shown(value, field) {
    const named = (one) => codeName(this.#targets, this.#upload.choices.target, field, one)
    return shown(Array.isArray(value) ? value.map(named) : named(value), field)
  }

  /** New rows that look like records already there: one answer each, then a new check. */
  #drawProposals(rows) {
    const open = rows.filter(({ proposals }) => proposals?.length > 0)
    if (open.length === 0) return this.#proposals.replaceChildren()
    this.#proposals.replaceChildren(
      el(
        'section',
        { class: 'questions', 'aria-labelledby': 'proposals-title' },
        el('h3', { id: 'proposals-title' }, count('manage.proposals', open.length)),
        el('p', { class: 'caption' }, t('manage.proposals.what')),
        open.map((row, index) => this.#proposalBox(row, index)),
        el(
          'div',
          { class: 'row-actions' },
          primary(t('manage.proposals.check'), () => this.#checkAgain(), { id: 'check-again' })
        )
      )
    )
  }

  #proposalBox(row, index) {
    const option = (value, text, detail, at) => {
      const input = el('input', {
        type: 'radio',
        name: `proposal-${index}`,
        id: `proposal-${index}-${at}`,
        value: value ?? '',
        onchange: () => this.#answers.set(row.ref, value)
      })
      return el(
        'label',
        { class: 'option-line', for: `proposal-${index}-${at}` },
        input,
        el('span', {}, text, detail && el('span', { class: 'caption block' }, detail))
      )
    }
    const lines = row.proposals.map((one, at) =>
      option(
        one.ref,
        t('manage.proposals.same', said(one, 'name') || one.ref),
        [
          one.distance_m !== null &&
            one.distance_m !== undefined &&
            t('manage.proposals.distance', distance(one.distance_m)),
          one.ref
        ]
          .filter(Boolean)
          .join(t('dot')),
        at
      )
    )
    return el(
      'fieldset',
      { class: 'question' },
      el('legend', {}, t('manage.proposals.question', said(row, 'name') || row.ref)),
      el('div', { class: 'options' }, lines, option(null, t('manage.proposals.new'), null, 'new'))
    )
  }

  async #checkAgain() {
    await this.#upload.choose({ matches: { ...this.#upload.choices.matches, ...Object.fromEntries(this.#answers) } })
    await this.#upload.check()
  }
}

/** What is said of a record of which no field stands in the table. */
function wholeSentence({ kind, geometry, old_geometry: old }) {
  const keepsPlace = kind === 'changed' && JSON.stringify(geometry) === JSON.stringify(old)
  return keepsPlace ? 'manage.differences.changed-derived' : `manage.differences.${kind}-whole`
}

const mapKey = () =>
  el(
    'p',
    { class: 'caption map-key' },
    KINDS.slice(0, 3).map((kind) => el('span', { class: `key key-${kind}` }, t(`manage.differences.key-${kind}`)))
  )

/** A degree to about ten centimetres: what lies behind is the noise of a conversion. */
const ANGLES = /(^|_)(lon|lat)$/
const DECIMALS = 6

const shown = (value, field) =>
  ANGLES.test(field) && Number.isFinite(value) ? Number(value.toFixed(DECIMALS)) : written(value)

const written = (value) =>
  Array.isArray(value) ? value.join(', ') : value !== null && typeof value === 'object' ? JSON.stringify(value) : value
