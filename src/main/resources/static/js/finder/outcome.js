// What the finder answers: every site under what its answer comes to, with the rules that were put to it.
import { localName, localText, number, t } from '../i18n.js'
import { starButton } from '../shortlist/star.js'
import { el } from '../ui/dom.js'

/** From the best to the worst. */
export const GROUPS = ['feasible', 'unknown', 'excluded']

/** How each shows on the map; the larger stands for a group of sites on one spot. */
const GRADES = { feasible: ['grade-5', 2], unknown: ['thin', 1], excluded: ['out', 0] }

export function gradeFor(name) {
  const [grade, value] = GRADES[name]
  return { grade, value, text: t(`finder.mark.${name}`), saying: t(`finder.${name}`) }
}

export function siteGroup(name, sites) {
  const list = el(
    'ul',
    { class: 'ranking' },
    sites.map((site) => siteLine(name, site))
  )
  return el(
    'section',
    { class: 'finder-group', 'data-verdict': name },
    el(
      'h3',
      {},
      el('span', { class: `finder-mark ${GRADES[name][0]}`, 'aria-hidden': 'true' }, t(`finder.mark.${name}`)),
      t(`finder.${name}`),
      ' ',
      el('span', { class: 'heading-count' }, number(sites.length))
    ),
    sites.length === 0 ? el('p', { class: 'muted' }, t(`finder.${name}.none`)) : list
  )
}

const siteLine = (name, site) =>
  el(
    'li',
    { class: `found verdict-${name}`, 'data-ref': site.ref },
    el('a', { href: `/sites/${site.ref}`, 'data-collection': 'sites', 'data-ref': site.ref }, localName(site)),
    starButton({ ref: site.ref, properties: site }),
    name === 'excluded' && site.offers.length === 0
      ? el('ul', {}, site.rules.map(reason))
      : el(
          'ul',
          {},
          site.offers.map((offer) =>
            el('li', {}, offerLink(offer), verdictMark(name, offer), el('ul', {}, offer.checks.map(reason)))
          )
        )
  )

/** Said where an offer fares otherwise than its site. */
const verdictMark = (name, { verdict }) =>
  verdict !== name && el('span', { class: 'verdict-mark' }, t('dot'), t(`finder.${verdict}`))

const reason = (check) =>
  el(
    'li',
    { 'data-rule': check.rule },
    el('span', { class: 'rule' }, t(`finder.rule.${check.rule}`)),
    ' ',
    localText(check, 'sentence').text
  )

const offerLink = (offer) =>
  el(
    'a',
    { href: `/${offer.collection}/${offer.ref}`, 'data-collection': offer.collection, 'data-ref': offer.ref },
    localName(offer)
  )

/** What is published without naming a site: judged like the rest, but no site of the map. */
export const elsewhere = (offers) =>
  offers.length > 0 &&
  el(
    'details',
    { class: 'finder-group' },
    el('summary', {}, t('finder.elsewhere', number(offers.length))),
    el(
      'ul',
      { class: 'ranking' },
      offers.map((offer) =>
        el(
          'li',
          { class: `found verdict-${offer.verdict}` },
          offerLink(offer),
          el(
            'p',
            { class: 'caption' },
            t(`finder.${offer.verdict}`),
            localText(offer, 'unit_name') && [t('dot'), localText(offer, 'unit_name').text]
          ),
          el('ul', {}, offer.checks.map(reason))
        )
      )
    )
  )
