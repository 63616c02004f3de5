// The way to the other language keeps everything that is seen.
import { formatAddress } from '../address.js'
import { otherLanguage } from '../i18n.js'
import { byId } from './dom.js'

export function wireLanguage(state) {
  const link = byId('language')
  const show = () => (link.href = window.location.pathname + formatAddress(state.now, otherLanguage()))
  show()
  state.addEventListener('change', show)
}
