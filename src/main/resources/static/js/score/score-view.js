// The suitability view: what is chosen on top, the sites by score below, the same on the map.
import { scoreTable } from '../api.js'
import { localName, localText, number, t } from '../i18n.js'
import { announce } from '../ui/announce.js'
import { shareAddress } from '../ui/copy.js'
import { afterPause, byId, el } from '../ui/dom.js'
import { notify, withdraw } from '../ui/notice.js'
import { choice, meanChoice, presetOptions, sectorOptions, Sliders } from './controls.js'
import { gradeKey, gradesOf, mapKey, methods } from './keys.js'
import { Ranking } from './ranking.js'
import { reasonsOf } from './reasons.js'
import { canScore, placesOf, scoreAll } from './scoring.js'
import { candidatesOf, groupsOf, knownWeights, modelOf, presetOf, sectorOf, slidable } from './table.js'

const ADDRESS_AFTER_MS = 250

/** @param {import('../state.js').State} state */
export const scoreView = (state, atlas) => new ScoreView(state, atlas)

class ScoreView {
  #state
  #atlas
  #answers = new Map()
  #answer = null
  #preset = null
  #weights = {}
  #mean = 'arithmetic'
  #scores = new Map()
  #sliders = null
  #key = mapKey()
  #own = null

  constructor(state, atlas) {
    this.#state = state
    this.#atlas = atlas
    this.sector = choice('score-sector', 'score.sector', sectorOptions(), (sector) =>
      this.#choose(`${sector}-investor`)
    )
    this.stakeholder = choice('score-preset', 'score.preset', [], (code) => this.#choose(code))
    this.mean = meanChoice((mean) => this.#rescore({ mean }))
    this.about = el('p', {})
    this.weights = el('div', {})
    this.summary = el('p', { class: 'summary' })
    this.rules = el('div', {})
    this.methods = el('div', {})
    this.ranking = new Ranking(atlas, (ref) => this.#reasons(ref))
    this.element = this.#layout()
    this.rememberWeights = afterPause(ADDRESS_AFTER_MS, () => this.#remember())
  }

  /** Follows the state; asks for the table of the sector where it is not there yet. */
  async show(tool) {
    // What was moved here is shown already; sorting the sliders anew would take them out of the hand.
    if (tool === this.#own) return
    const sector = sectorOf(tool.preset)
    this.sector.select.value = sector
    withdraw('score')
    try {
      const answer = this.#answers.get(sector) ?? (await scoreTable(this.#knownSector(sector)))
      this.#answers.set(sector, answer)
      if (this.#state.now.tool === tool) this.#apply(answer, tool)
    } catch (error) {
      if (!('status' in error)) throw error
      notify('score', {
        kind: 'problem',
        text: error.status >= 400 && error.status < 500 ? error.message : t('score.unreached'),
        action: { label: t('retry'), run: () => this.show(tool) }
      })
    }
  }

  leave() {
    this.#state.grade(null)
    this.#key.remove()
  }

  #knownSector(sector) {
    const known = [...this.sector.select.options].some(({ value }) => value === sector)
    return known ? sector : this.sector.select.options[1].value
  }

  #layout() {
    return el(
      'div',
      { class: 'score-view' },
      el('h2', { class: 'tool-title' }, t('score.title')),
      el('div', { class: 'tool-fields' }, this.sector.element, this.stakeholder.element),
      this.about,
      el(
        'details',
        { class: 'weights', open: !isPhone() },
        el('summary', {}, t('score.weights')),
        this.weights,
        this.mean.element
      ),
      el(
        'div',
        { class: 'tool-actions' },
        el(
          'button',
          { type: 'button', class: 'button', onclick: () => this.#choose(this.#preset.code) },
          t('score.reset')
        ),
        el(
          'button',
          { type: 'button', class: 'button', onclick: () => shareAddress(t('score.title')) },
          t('actions.share')
        )
      ),
      this.summary,
      gradeKey(),
      this.ranking.element,
      this.rules,
      this.methods
    )
  }

  #choose(code) {
    this.#state.change({ tool: { name: 'score', preset: code, weights: null, mean: null } })
  }

  #apply(answer, tool) {
    const changed = answer !== this.#answer
    const { preset, known } = presetOf(answer, tool.preset)
    const kept = tool.weights ? knownWeights(answer, tool.weights) : { weights: null, complete: true }
    if (!known || !kept.complete) notify('score', { kind: 'problem', text: t('tool.broken') })
    this.#answer = answer
    this.#preset = preset
    this.#weights = slidable(kept.weights ?? preset.weights)
    this.#mean = tool.mean ?? preset.mean
    if (changed) this.#build()
    this.stakeholder.select.value = preset.code
    this.sector.select.value = answer.sector
    this.about.replaceChildren(
      localText(preset, 'about').text,
      ' ',
      el('span', { class: 'caption' }, localText(answer, 'about').text)
    )
    this.mean.show(this.#mean)
    this.#sliders.arrange(this.#weights, preset.directions)
    this.#rescore()
  }

  /** What depends on the sector only. */
  #build() {
    this.stakeholder.select.replaceChildren(
      ...presetOptions(this.#answer).map(([value, text]) => el('option', { value }, text))
    )
    this.#sliders = new Sliders(this.#answer, (weights) => this.#rescore({ weights }))
    this.weights.replaceChildren(
      this.#sliders.weighed,
      el('details', {}, el('summary', {}, t('score.more')), this.#sliders.rest)
    )
    this.rules.replaceChildren(
      el('h3', {}, t('score.rules')),
      el(
        'ul',
        { class: 'rules' },
        this.#answer.exclusions.map((rule) => el('li', {}, localText(rule, 'sentence').text))
      )
    )
    this.methods.replaceChildren(methods(this.#answer))
  }

  /** Scores and shows anew; what is moved goes into the address when the hand rests. */
  #rescore(patch) {
    if (patch?.weights) this.#weights = patch.weights
    if (patch?.mean) this.#mean = patch.mean
    const model = modelOf(this.#answer, this.#preset, this.#weights, this.#mean)
    if (patch?.weights && canScore(model)) this.#sliders.show(this.#weights)
    if (patch) this.rememberWeights()
    if (!canScore(model)) return this.#showNothing()
    const candidates = candidatesOf(this.#answer)
    const scores = scoreAll(model, candidates)
    const places = placesOf(model, candidates)
    this.#scores = new Map(scores.map((score) => [score.ref, score]))
    this.#showScores(groupsOf(scores, places), places)
  }

  #showNothing() {
    this.summary.textContent = t('score.nothing')
    this.ranking.show({ ranked: [], thin: [], excluded: [] }, new Map(), () => [])
    this.#state.grade(null)
    announce(t('score.nothing'))
  }

  #showScores(groups, places) {
    const { ranked, thin, excluded } = groups
    this.summary.textContent = t('score.summary', number(ranked.length), number(thin.length), number(excluded.length))
    this.ranking.show(groups, places, ({ struck }) => this.#sentences(struck))
    this.#state.grade(gradesOf(groups))
    byId('legend').append(this.#key)
    const first = ranked[0] && this.#atlas.lookUp('sites', ranked[0].ref)
    if (first) announce(t('score.first', localName(first.properties), number(Math.round(ranked[0].value))))
  }

  #sentences = (codes) =>
    this.#answer.exclusions.filter(({ code }) => codes.includes(code)).map((rule) => localText(rule, 'sentence').text)

  #reasons(ref) {
    const { values } = this.#answer.sites.find((site) => site.ref === ref)
    return reasonsOf(this.#scores.get(ref), values, this.#answer)
  }

  /** Weights that are those of the preset need no place in the address. */
  #remember() {
    if (this.#state.now.tool?.name !== 'score') return
    const own = sameWeights(this.#weights, this.#preset.weights)
    const weighs = Object.values(this.#weights).some((weight) => weight > 0)
    this.#own = {
      name: 'score',
      preset: this.#preset.code,
      weights: own || !weighs ? null : this.#weights,
      mean: this.#mean === this.#preset.mean ? null : this.#mean
    }
    this.#state.change({ tool: this.#own }, 'slider')
  }
}

const isPhone = () => matchMedia('(max-width: 759px)').matches

const sameWeights = (one, other) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((code) => (one[code] ?? 0) === (other[code] ?? 0))
