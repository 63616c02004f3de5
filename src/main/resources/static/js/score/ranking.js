// The list of sites by score. Lines are made once and moved; reasons are written when they are opened.
import { localName, number, t } from '../i18n.js'
import { starButton } from '../shortlist/star.js'
import { el } from '../ui/dom.js'
import { sheetLink } from '../ui/facts.js'
import { gradeOf } from './table.js'

/** @param {(ref: string) => (Node | string)[]} reasonsOf what stands behind a score */
export class Ranking {
  #lines
  #reasonsOf

  constructor(atlas, reasonsOf) {
    this.#reasonsOf = reasonsOf
    this.#lines = new Map(atlas.sites.map((site) => [site.ref, this.#line(site)]))
    this.ranked = el('ol', { class: 'ranking', 'aria-label': t('score.ranked') })
    this.thin = group('score.thin', 'score.thin.explained')
    this.excluded = group('score.excluded', 'score.excluded.explained')
    this.element = el('div', {}, this.ranked, this.thin.element, this.excluded.element)
  }

  /** @param groups of table.js @param {(score) => string[]} rulesOf sentences of the rules that strike */
  show({ ranked, thin, excluded }, places, rulesOf) {
    this.ranked.replaceChildren(...this.#elements(ranked))
    this.thin.fill(this.#elements(thin))
    this.excluded.fill(this.#elements(excluded))
    ranked.forEach((score) => this.#write(score, places.get(score.ref)))
    thin.forEach((score) => this.#write(score, null))
    excluded.forEach((score) => this.#write(score, null, rulesOf(score)))
  }

  #elements = (scores) => scores.map(({ ref }) => this.#lines.get(ref)?.element).filter(Boolean)

  #line(site) {
    const parts = {
      rank: el('span', { class: 'rank' }),
      figure: el('span', { class: 'score-figure' }),
      bar: bar(),
      note: el('p', { class: 'caption' }),
      reasons: el('div', { class: 'reasons' })
    }
    const details = el(
      'details',
      { ontoggle: () => this.#fillReasons(site.ref) },
      el('summary', {}, t('score.why')),
      parts.reasons
    )
    const element = el(
      'li',
      { class: 'ranked', 'data-ref': site.ref },
      el(
        'div',
        { class: 'ranked-head' },
        parts.rank,
        sheetLink('sites', site, localName(site.properties)),
        parts.figure,
        starButton(site)
      ),
      parts.bar.element,
      parts.note,
      details
    )
    return { ...parts, details, element }
  }

  #write(score, place, rules) {
    const line = this.#lines.get(score.ref)
    if (!line) return
    const state = rules ? 'out' : place ? gradeOf(score.value) : 'thin'
    line.element.className = `ranked ${state}`
    line.rank.textContent = place ? number(place.now) : ''
    line.figure.textContent = place ? number(Math.round(score.value)) : t(rules ? 'score.out' : 'score.unknown')
    line.bar.show(score, place !== null)
    line.note.textContent = rules ? rules.join(' ') : noteOf(score, place)
    if (line.details.open) this.#fillReasons(score.ref)
  }

  #fillReasons(ref) {
    const { details, reasons } = this.#lines.get(ref)
    if (details.open) reasons.replaceChildren(...this.#reasonsOf(ref))
  }
}

function noteOf({ low, high, known }, place) {
  const [least, most] = [Math.round(low), Math.round(high)]
  const parts = least === most ? [] : [t('score.range', number(least), number(most))]
  if (known < 0.9995) parts.push(t('score.known', number(Math.round(known * 100))))
  if (place) parts.push(firmness(place))
  return parts.join(t('dot'))
}

const firmness = ({ best, worst }) => (best === worst ? t('score.firm') : t('score.moves', number(best), number(worst)))

/** The range as a band, the score as a mark on it; hatched where there is no score. */
function bar() {
  const width = 100
  const shape = (name, attributes) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name)
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
    return node
  }
  const svg = shape('svg', {
    class: 'score-bar',
    viewBox: `0 0 ${width} 8`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true'
  })
  const full = shape('rect', { class: 'score-bar-fill', x: 0, y: 0, height: 8 })
  const band = shape('rect', { class: 'score-bar-band', y: 2, height: 4 })
  svg.append(shape('rect', { class: 'score-bar-ground', x: 0, y: 0, width, height: 8 }), full, band)
  const show = ({ value, low, high }, scored) => {
    full.setAttribute('width', scored ? value : 0)
    band.setAttribute('x', low)
    band.setAttribute('width', Math.max(0.5, high - low))
  }
  return { element: svg, show }
}

function group(titleKey, explainedKey) {
  const list = el('ul', { class: 'ranking' })
  const amount = el('span', { class: 'heading-count' })
  const element = el(
    'section',
    { class: 'ranking-group' },
    el('h3', {}, t(titleKey), ' ', amount),
    el('p', { class: 'caption' }, t(explainedKey)),
    list
  )
  const fill = (lines) => {
    element.hidden = lines.length === 0
    amount.textContent = number(lines.length)
    list.replaceChildren(...lines)
  }
  return { element, fill }
}
