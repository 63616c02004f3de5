// One line of the list of sites; the server writes the same line for its own list.
import { count, distance, label, localName, localText, number, t } from '../i18n.js'
import { KEY_SIGNS } from '../map/styles.js'
import { el, icon } from '../ui/dom.js'

/** @param site an entry of the atlas */
export function siteRow(site) {
  const { properties, partners, ref } = site
  return el(
    'li',
    { class: 'row', 'data-collection': 'sites', 'data-ref': ref },
    el(
      'a',
      { href: `/sites/${ref}` },
      icon(KEY_SIGNS[properties.location_precision], 'row-sign sign-site'),
      el(
        'span',
        { class: 'row-text' },
        el('span', { class: 'row-name' }, localName(properties)),
        el('span', { class: 'row-detail' }, placeLine(properties)),
        el('span', { class: 'row-caption' }, precisionText(properties))
      ),
      partners.length > 0 &&
        el('span', { class: 'row-badge', title: count('projects', partners.length) }, number(partners.length))
    )
  )
}

/** Kind and place in one line. */
export const placeLine = (properties) =>
  [label('kind', properties.kind), localText(properties, 'place')?.text].filter(Boolean).join(t('dot'))

/** "Known to the village · ±1 km". */
export function precisionText({ location_precision: precision, uncertainty_m: metres }) {
  const known = label('precision', precision)
  return metres ? known + t('dot') + t('plus-minus', distance(metres)) : known
}
