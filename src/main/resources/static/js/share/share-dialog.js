// The dialog by which what is shown is handed on: as an address, as a code for a phone, as a frame for another page.
import { formatAddress } from '../address.js'
import { t } from '../i18n.js'
import { el, icon } from '../ui/dom.js'
import { codeAddress, embedSnippet, permalink } from './snippet.js'

/** @param now the state as it is; the address is made of it, not read from the bar, which may lag behind */
export function openShareDialog(now, language) {
  const address = formatAddress(now, language)
  const { origin } = window.location
  const link = permalink(origin, address)
  const snippet = embedSnippet(origin, address, t('name'))
  const code = codeAddress(`/${address}`)
  const dialog = el(
    'dialog',
    { class: 'share-dialog', 'aria-labelledby': 'share-title' },
    el(
      'header',
      {},
      el('h2', { id: 'share-title' }, t('share.title')),
      el('button', { type: 'button', class: 'icon-button', 'aria-label': t('share.close'), onclick: () => dialog.close() }, icon('close'))
    ),
    copyField('share-link', t('share.link'), link, el('input', { type: 'text', readonly: true, dir: 'ltr' })),
    el('p', { class: 'caption' }, t('share.link.explained')),
    code
      ? el('img', { class: 'share-code', src: code, width: 168, height: 168, alt: t('share.code') })
      : el('p', { class: 'caption' }, t('share.code.long')),
    copyField('share-snippet', t('share.embed'), snippet, el('textarea', { rows: 4, readonly: true, dir: 'ltr' })),
    el('p', { class: 'caption' }, t('share.embed.explained'))
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

function copyField(id, label, text, field) {
  field.id = id
  field.value = text
  const said = el('output', { class: 'caption', for: id })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      said.textContent = t('share.done')
    } catch {
      field.select()
      said.textContent = t('share.failed')
    }
  }
  return el(
    'div',
    { class: 'share-field' },
    el('label', { for: id }, label),
    field,
    el('button', { type: 'button', class: 'button', onclick: copy }, icon('copy'), t('share.copy')),
    said
  )
}
