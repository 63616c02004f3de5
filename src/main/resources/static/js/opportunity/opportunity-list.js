// What is on offer to investors, as the sheets of sites and projects list it; each has a page of its own.
import { currentLanguage, day, label, localName, t } from '../i18n.js'
import { stageSign } from '../project/stage-sign.js'
import { amountLine, amountScope, sectorSigns } from '../project/project-row.js'
import { el } from '../ui/dom.js'

/** @param {object[]} opportunities entries of the atlas @param {string} none the sentence where there is none */
export function opportunitiesSection(opportunities, none) {
  if (opportunities.length === 0 && !none) return null
  return el(
    'section',
    { class: 'sheet-section sheet-offers' },
    el('h3', {}, t('opportunity.title')),
    opportunities.length === 0
      ? el('p', { class: 'muted' }, none)
      : el(
          'ul',
          { class: 'cards' },
          opportunities.map((one) => el('li', {}, card(one)))
        )
  )
}

function card({ ref, properties }) {
  const amount = amountLine(properties)
  return el(
    'article',
    { class: 'card' },
    el(
      'h4',
      {},
      el('a', { href: `/opportunities/${ref}?lang=${currentLanguage()}` }, localName(properties)),
      properties.demonstration && el('strong', { class: 'demonstration-mark' }, t('demonstration'))
    ),
    el('p', { class: 'card-line' }, stageSign(properties), sectorSigns(properties.sectors)),
    amount
      ? el('p', { class: 'card-amount' }, amount, el('span', { class: 'caption' }, amountScope(properties)))
      : el('p', { class: 'caption' }, t('opportunity.no-amount')),
    el(
      'p',
      { class: 'caption' },
      properties.participation_model
        ? label('participation-model', properties.participation_model)
        : t('opportunity.no-model'),
      t('dot'),
      properties.deadline ? t('opportunity.deadline', day(properties.deadline).text) : t('opportunity.no-deadline')
    )
  )
}
