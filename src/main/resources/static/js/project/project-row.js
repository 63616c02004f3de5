// One line of the list of projects, and the parts of it that panels show too.
import { label, list, localName, localText, money, moneyInFull, solarYear, t } from '../i18n.js'
import { el, icon } from '../ui/dom.js'

/** @param project an entry of the atlas */
export function projectRow(project, atlas) {
  const { properties, ref } = project
  return el(
    'li',
    { class: 'row', 'data-collection': 'projects', 'data-ref': ref },
    el(
      'a',
      { href: `/projects/${ref}` },
      icon(`stage-${properties.stage}`, 'row-sign sign-stage'),
      el(
        'span',
        { class: 'row-text' },
        el('span', { class: 'row-name' }, localName(properties)),
        el('span', { class: 'row-detail' }, label('stage', properties.stage), t('dot'), whereOf(project, atlas)),
        el('span', { class: 'row-caption' }, sectorSigns(properties.sectors), amountLine(properties))
      )
    )
  )
}

/** The sites a project is attached to, or the unit if no source names one. */
export function whereOf({ properties, partners }, atlas) {
  if (partners.length > 0) return list(partners.map((site) => localName(site.properties)))
  const unit = atlas.lookUp('boundaries', properties.boundary_ref)
  return unit ? localName(unit.properties) : (localText(properties, 'place')?.text ?? t('not-stated'))
}

/** The sectors as signs with their names. */
export function sectorSigns(sectors = []) {
  return el(
    'span',
    { class: 'sectors' },
    sectors.map((code) =>
      el(
        'span',
        { class: 'sector', 'data-tone': code, title: label('sector', code) },
        icon(`sector-${code}`, 'sector-sign'),
        sectors.length < 3 ? label('sector', code) : el('span', { class: 'visually-hidden' }, label('sector', code))
      )
    )
  )
}

/** "70 billion toman", written out in full for those who rest on it; null where no amount is stated. */
export function amountLine({ amount, amount_unit: unit }) {
  return amount === null || amount === undefined
    ? null
    : el('span', { class: 'amount', title: moneyInFull(amount, unit) }, money(amount, unit))
}

/** What the amount covers and of which year it is: without that it says nothing. */
export function amountScope({ amount_scope: scope, amount_year: yearOf, amount_year_basis: basis }) {
  const when = yearOf
    ? t('amount.year', solarYear(yearOf)) +
      (basis && basis !== 'stated' ? t('brackets', label('year-basis', basis)) : '')
    : t('amount.no-year')
  return [scope && label('scope', scope), when].filter(Boolean).join(t('dot'))
}
