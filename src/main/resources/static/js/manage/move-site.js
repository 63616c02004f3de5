// Moving a site to its measured position, from its sheet. Loaded only for those who may.
import { metresBetween } from '../geo.js'
import { distance, label, localName, t } from '../i18n.js'
import { bringIntoView } from '../map/scene.js'
import { MoveMark } from '../map/move-mark.js'
import { byId, el, icon } from '../ui/dom.js'
import { moveSite, undo } from './api.js'
import { degreesOf } from './degrees.js'
import { sentenceOf } from './failures.js'

const STYLES = new URL('../../css/move-site.css', import.meta.url).href
const PRECISIONS = ['exact', 'neighbourhood', 'village']
const USUAL_UNCERTAINTY = { exact: 10, neighbourhood: 300, village: 1000 }
const DECIMALS = 6
const JUST_DONE = 'atlas.move.just-done'

/** Adds the way to move it to every sheet of a site. */
export function offerMoves(state, atlas, map) {
  document.head.append(el('link', { rel: 'stylesheet', href: STYLES }))
  let open = null
  const show = ({ selected }) => {
    open?.close()
    open = null
    if (selected?.collection !== 'sites') return
    const site = atlas.lookUp('sites', selected.ref)
    if (site) open = new MoveForm(site, map, () => bringIntoView(map, atlas, selected))
  }
  show(state.now)
  state.addEventListener('change', ({ detail: { now, before } }) => now.selected !== before.selected && show(now))
}

class MoveForm {
  #site
  #map
  #zoom
  #mark = null
  #place = el('section', { class: 'move', 'aria-label': t('manage.move.open') })
  #position
  #outcome = el('div', { class: 'move-outcome', role: 'status' })

  constructor(site, map, zoom) {
    this.#site = site
    this.#map = map
    this.#zoom = zoom
    this.#position = site.geometry?.coordinates ?? null
    this.#rest()
    document.querySelector('#sheet-body .precision').after(this.#place)
    const done = justDoneTo(site.ref)
    if (done) this.#tellDone(done)
  }

  close() {
    this.#mark?.remove()
    this.#place.remove()
  }

  #rest() {
    this.#mark?.remove()
    this.#mark = null
    this.#place.replaceChildren(
      el(
        'button',
        { type: 'button', class: 'button', id: 'move-open', onclick: () => this.#begin() },
        icon('locate'),
        t('manage.move.open')
      )
    )
  }

  #begin() {
    if (this.#site.geometry) this.#zoom()
    this.#mark = new MoveMark(this.#map, this.#position, t('manage.move.mark'), (position) =>
      this.#take(position, true)
    )
    this.#place.replaceChildren(this.#form())
    const start = this.#position ?? centreOf(this.#map)
    this.#take(start, true)
    this.#usualUncertainty()
    byId('move-lat').focus()
  }

  #form() {
    const line = (name, control, help, required = true) => {
      control.id = `move-${name}`
      control.required = required
      if (help) control.setAttribute('aria-describedby', `move-${name}-help`)
      return el(
        'div',
        { class: 'move-field' },
        el('label', { for: control.id }, t(`manage.move.${name}`)),
        control,
        help && el('p', { class: 'caption', id: `move-${name}-help` }, t(help))
      )
    }
    const text = (attributes = {}) =>
      el('input', { type: 'text', autocomplete: 'off', maxlength: '300', ...attributes })
    const angle = () => text({ dir: 'ltr', oninput: () => this.#typed() })
    const precision = el(
      'select',
      { onchange: () => this.#usualUncertainty() },
      PRECISIONS.map((code) => el('option', { value: code }, label('precision', code)))
    )
    return el(
      'form',
      {
        class: 'move-form',
        id: 'move-form',
        novalidate: true,
        oninput: () => this.#outcome.replaceChildren(),
        onsubmit: (event) => this.#save(event)
      },
      el('h3', {}, t('manage.move.title')),
      el('p', { class: 'caption' }, t('manage.move.help')),
      el('div', { class: 'move-pair' }, line('lat', angle()), line('lon', angle())),
      el('p', { class: 'caption' }, t('manage.move.coordinates-help')),
      el('dl', { class: 'move-compare', id: 'move-compare' }),
      el('p', { class: 'caption', id: 'move-distance' }),
      el(
        'div',
        { class: 'move-pair' },
        line('precision', precision),
        line('uncertainty', text({ inputmode: 'numeric', dir: 'ltr', oninput: () => this.#drawCircle() }))
      ),
      line('source', text(), 'manage.move.source-help'),
      line('licence', text(), 'manage.move.licence-help'),
      this.#outcome,
      el(
        'div',
        { class: 'move-actions' },
        el('button', { type: 'submit', class: 'button button-main', id: 'move-save' }, t('manage.move.save')),
        el('button', { type: 'button', class: 'button button-plain', onclick: () => this.#leave() }, t('manage.cancel'))
      )
    )
  }

  #leave() {
    this.#position = this.#site.geometry?.coordinates ?? null
    this.#outcome.replaceChildren()
    this.#rest()
    byId('move-open').focus()
  }

  #typed() {
    const lat = degreesOf(byId('move-lat').value, 90)
    const lon = degreesOf(byId('move-lon').value, 180)
    if (lat === null || lon === null) return
    this.#take([lon, lat], false)
    this.#mark.moveTo([lon, lat])
  }

  #take(position, fill) {
    this.#position = position
    if (fill) {
      byId('move-lat').value = position[1].toFixed(DECIMALS)
      byId('move-lon').value = position[0].toFixed(DECIMALS)
    }
    this.#compare()
  }

  #compare() {
    const before = this.#site.geometry?.coordinates ?? null
    const line = (key, value) => el('div', {}, el('dt', {}, t(key)), el('dd', {}, el('bdi', { dir: 'ltr' }, value)))
    byId('move-compare').replaceChildren(
      line('manage.move.before', before ? pair(before) : label('precision', 'unlocated')),
      line('manage.move.after', pair(this.#position))
    )
    byId('move-distance').textContent = before
      ? t('manage.move.distance', distance(metresBetween(before, this.#position)))
      : ''
  }

  #usualUncertainty() {
    byId('move-uncertainty').value = String(USUAL_UNCERTAINTY[byId('move-precision').value])
    this.#drawCircle()
  }

  #drawCircle() {
    this.#mark.setUncertainty(degreesOf(byId('move-uncertainty').value, 100000) ?? 0)
  }

  async #save(event) {
    event.preventDefault()
    const wrong = this.#firstWrong()
    if (wrong) return this.#complain(wrong)
    byId('move-save').disabled = true
    try {
      const source = byId('move-source').value.trim()
      const { batch } = await moveSite(this.#site.ref, {
        lon: this.#position[0],
        lat: this.#position[1],
        precision: byId('move-precision').value,
        uncertainty_m: degreesOf(byId('move-uncertainty').value, 100000),
        ...inItsLanguage(source),
        licence: byId('move-licence').value.trim()
      })
      drawAnew(this.#site.ref, batch)
    } catch (error) {
      byId('move-save').disabled = false
      this.#outcome.replaceChildren(el('p', { class: 'move-problem', role: 'alert' }, sentenceOf(error)))
    }
  }

  #firstWrong() {
    const angle = [
      ['lat', 90],
      ['lon', 180]
    ].find(([name, most]) => degreesOf(byId(`move-${name}`).value, most) === null)
    if (angle)
      return { control: byId(`move-${angle[0]}`), text: t('manage.move.wrong-number', byId(`move-${angle[0]}`).value) }
    const empty = ['uncertainty', 'source', 'licence'].find((name) => byId(`move-${name}`).value.trim() === '')
    return empty && { control: byId(`move-${empty}`), text: t('manage.move.missing', t(`manage.move.${empty}`)) }
  }

  #complain({ control, text }) {
    this.#outcome.replaceChildren(el('p', { class: 'move-problem', role: 'alert' }, text))
    control.focus()
  }

  /** What was just done to it, and the way back; the page has been drawn anew since. */
  #tellDone({ batch }) {
    const sentence = batch ? t('manage.move.saved') : t('manage.undo.done')
    const done = el(
      'p',
      { tabindex: '-1', role: 'status' },
      icon('check'),
      ' ',
      sentence,
      ' ',
      localName(this.#site.properties)
    )
    const undoIt = async (event) => {
      event.target.disabled = true
      try {
        await undo(batch)
        drawAnew(this.#site.ref, null)
      } catch (error) {
        event.target.disabled = false
        this.#outcome.replaceChildren(el('p', { class: 'move-problem', role: 'alert' }, sentenceOf(error)))
      }
    }
    this.#place.prepend(
      done,
      batch
        ? el(
            'div',
            { class: 'move-actions' },
            el('button', { type: 'button', class: 'button', id: 'move-undo', onclick: undoIt }, t('manage.undo'))
          )
        : '',
      this.#outcome
    )
    done.focus()
  }
}

/** Map, list and sheet stand on the same data: after a change all of them are fetched again. */
function drawAnew(ref, batch) {
  sessionStorage.setItem(JUST_DONE, JSON.stringify({ ref, batch }))
  window.location.reload()
}

/** Told once. */
function justDoneTo(ref) {
  const told = JSON.parse(sessionStorage.getItem(JUST_DONE) ?? 'null')
  sessionStorage.removeItem(JUST_DONE)
  return told?.ref === ref ? told : null
}

/** Told in the language in which it was written. */
const inItsLanguage = (source) => (/\p{Script=Arabic}/u.test(source) ? { source_fa: source } : { source_en: source })

const pair = ([lon, lat]) => `${lat.toFixed(DECIMALS)}, ${lon.toFixed(DECIMALS)}`

function centreOf(map) {
  const { lat, lng } = map.getCenter()
  return [lng, lat]
}
