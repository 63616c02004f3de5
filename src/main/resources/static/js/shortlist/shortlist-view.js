// The shortlist: what was starred, in the order of the reader's hand or of the score, and where to take it.
import { scoreTable } from '../api.js'
import { currentLanguage, localName, localText, number, t } from '../i18n.js'
import { placeLine, precisionText } from '../site/site-row.js'
import { canScore, placesOf, scoreAll } from '../score/scoring.js'
import { candidatesOf, gradeOf, knownWeights, modelOf, presetOf, sectorOf } from '../score/table.js'
import { announce } from '../ui/announce.js'
import { el, icon } from '../ui/dom.js'
import { sheetLink } from '../ui/facts.js'
import { notify, withdraw } from '../ui/notice.js'
import { readKept } from './kept.js'
import { byPlace, compareAddress, MOST_COMPARED, moved } from './refs.js'
import { starButton } from './star.js'

const USUAL = { name: 'score', preset: 'tourism-investor', weights: null, mean: null }

/** @param {import('../state.js').State} state */
export const shortlistView = (state, atlas) => new ShortlistView(state, atlas)

class ShortlistView {
  #state
  #atlas
  #by = USUAL
  #scores = new Map()
  #places = new Map()
  #isOpen = false

  constructor(state, atlas) {
    this.#state = state
    this.#atlas = atlas
    this.list = el('ol', { class: 'ranking shortlist-lines', 'aria-label': t('view.shortlist') })
    this.actions = el('div', { class: 'tool-actions' })
    this.own = el('p', { class: 'caption' })
    this.scored = el('p', { class: 'caption' })
    this.empty = el('p', { class: 'muted' }, t('shortlist.empty'))
    this.element = el(
      'div',
      { class: 'shortlist-view' },
      el('h2', { class: 'tool-title' }, t('shortlist.title')),
      el('p', {}, t('shortlist.explained')),
      this.own,
      this.empty,
      this.actions,
      this.scored,
      this.list
    )
    state.addEventListener('change', ({ detail: { now, before } }) => {
      if (this.#isOpen && now.shortlist !== before.shortlist) this.#draw()
    })
  }

  async show(tool) {
    this.#isOpen = true
    this.#by = tool.by ?? USUAL
    this.#draw()
    withdraw('shortlist-score')
    try {
      const answer = await scoreTable(sectorOf(this.#by.preset))
      if (this.#state.now.tool === tool) this.#score(answer)
    } catch (error) {
      if (!('status' in error)) throw error
      notify('shortlist-score', {
        kind: 'problem',
        text: error.status >= 400 && error.status < 500 ? error.message : t('score.unreached'),
        action: { label: t('retry'), run: () => this.show(tool) }
      })
    }
  }

  leave() {
    this.#isOpen = false
    this.#state.grade(null)
  }

  /** As the suitability view reckons, with the weights it was left with. */
  #score(answer) {
    const { preset } = presetOf(answer, this.#by.preset)
    const own = this.#by.weights ? knownWeights(answer, this.#by.weights).weights : null
    const model = modelOf(answer, preset, own ?? preset.weights, this.#by.mean ?? preset.mean)
    if (!canScore(model)) return
    const candidates = candidatesOf(answer)
    this.#scores = new Map(scoreAll(model, candidates).map((score) => [score.ref, score]))
    this.#places = new Map([...placesOf(model, candidates)].map(([ref, { now }]) => [ref, now]))
    this.scored.textContent = t(own ? 'shortlist.scored.own' : 'shortlist.scored', localText(preset, 'about').text)
    this.#draw()
  }

  #draw() {
    const { shortlist } = this.#state.now
    const sites = shortlist.map((ref) => this.#atlas.lookUp('sites', ref)).filter(Boolean)
    this.empty.hidden = sites.length > 0
    this.scored.hidden = sites.length === 0
    const hand = this.#hand()
    this.list.replaceChildren(...sites.map((site, index) => this.#line(site, index, sites.length)))
    this.#putBack(hand)
    this.actions.replaceChildren(...(sites.length > 0 ? this.#actionsFor(sites.map(({ ref }) => ref)) : []))
    this.#offerOwn(shortlist)
    this.#state.grade(new Map(sites.map((site, index) => [site.ref, this.#gradeOf(site, index, sites.length)])))
  }

  #gradeOf({ ref }, index, length) {
    const value = this.#places.has(ref) ? this.#scores.get(ref).value : null
    return {
      grade: value === null ? 'thin' : gradeOf(value),
      value: length - index,
      text: number(index + 1),
      saying: t('shortlist.place', number(index + 1))
    }
  }

  /** A link brought another list than the one kept here: neither is lost. */
  #offerOwn(shortlist) {
    const kept = readKept().filter((ref) => this.#atlas.lookUp('sites', ref))
    const other = kept.length > 0 && kept.join() !== shortlist.join()
    this.own.hidden = !other
    if (!other) return
    const take = () => this.#state.change({ shortlist: kept })
    this.own.replaceChildren(
      t('shortlist.of-link', number(kept.length)),
      ' ',
      el('button', { type: 'button', class: 'button button-plain', onclick: take }, t('shortlist.mine'))
    )
  }

  #actionsFor(refs) {
    const language = currentLanguage()
    const compare = compareAddress(refs, language)
    const first = number(Math.min(refs.length, MOST_COMPARED))
    return [
      compare && el('a', { class: 'button', id: 'shortlist-compare', href: compare }, t('shortlist.compare', first)),
      el(
        'a',
        {
          class: 'button',
          id: 'shortlist-sheets',
          type: 'application/pdf',
          href: `/sites.pdf?refs=${refs.join(',')}&lang=${language}`
        },
        icon('page'),
        t('shortlist.sheets')
      ),
      this.#places.size > 0 &&
        refs.length > 1 &&
        el(
          'button',
          { type: 'button', class: 'button', id: 'shortlist-by-score', onclick: () => this.#order() },
          t('shortlist.by-score')
        ),
      el('button', { type: 'button', class: 'button button-plain', onclick: () => this.#clear() }, t('shortlist.clear'))
    ].filter(Boolean)
  }

  #order() {
    this.#state.change({ shortlist: byPlace(this.#state.now.shortlist, this.#places) })
    announce(t('shortlist.ordered'))
  }

  #clear() {
    const before = this.#state.now.shortlist
    this.#state.change({ shortlist: [] })
    notify('shortlist', {
      kind: 'done',
      text: t('shortlist.cleared'),
      action: {
        label: t('shortlist.undo'),
        run: () => {
          withdraw('shortlist')
          this.#state.change({ shortlist: before })
        }
      }
    })
  }

  #line(site, index, length) {
    const { ref, properties } = site
    const name = localName(properties)
    const step = (by, sign, key, isEnd) =>
      el(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'data-step': by,
          disabled: isEnd,
          'aria-label': t(key, name),
          onclick: () => this.#move(ref, by)
        },
        icon(sign, by < 0 ? 'icon icon-up' : 'icon')
      )
    return el(
      'li',
      { class: 'ranked shortlist-line', 'data-ref': ref, onkeydown: (event) => this.#moveByKey(event, ref) },
      el(
        'div',
        { class: 'ranked-head' },
        el('span', { class: 'rank' }, number(index + 1)),
        sheetLink('sites', site, name),
        el('span', { class: 'score-figure' }, this.#figureOf(ref)),
        step(-1, 'down', 'shortlist.up', index === 0),
        step(1, 'down', 'shortlist.down', index === length - 1),
        starButton(site)
      ),
      el('p', { class: 'caption' }, placeLine(properties), t('dot'), precisionText(properties))
    )
  }

  #figureOf(ref) {
    if (this.#scores.size === 0) return ''
    return this.#places.has(ref) ? number(Math.round(this.#scores.get(ref).value)) : t('score.unknown')
  }

  #moveByKey(event, ref) {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
    if (!by) return
    event.preventDefault()
    this.#move(ref, by)
  }

  #move(ref, by) {
    const shortlist = moved(this.#state.now.shortlist, ref, by)
    if (shortlist === this.#state.now.shortlist) return
    this.#state.change({ shortlist })
    announce(t('shortlist.moved', number(shortlist.indexOf(ref) + 1), number(shortlist.length)))
  }

  /** Where the keyboard is in the list: on which line, and on the how many-eth of its controls. */
  #hand() {
    const line = document.activeElement?.closest('.shortlist-line')
    if (!line || !this.list.contains(line)) return null
    return { ref: line.dataset.ref, control: controlsOf(line).indexOf(document.activeElement) }
  }

  /** The hand stays on the line it moves, also when the scores arrive meanwhile. */
  #putBack(hand) {
    const line = hand && this.list.querySelector(`[data-ref="${hand.ref}"]`)
    if (!line) return
    const controls = controlsOf(line)
    const held = controls[hand.control]
    ;(held && !held.disabled ? held : controls[0]).focus()
  }
}

const controlsOf = (line) => [...line.querySelectorAll('a, button')]
