// What every page of the desk begins with: words, settings, and the way to the other language.
import { otherLanguage, speak } from '../i18n.js'
import { byId } from '../ui/dom.js'

/** @returns the settings that came with the page */
export function beginPage() {
  speak(document.documentElement.lang, embedded('messages'))
  const link = byId('language')
  link.addEventListener('pointerdown', () => keepPlace(link))
  link.addEventListener('focus', () => keepPlace(link))
  return embedded('config')
}

/** The other language shows the same file at the same step. */
function keepPlace(link) {
  const address = new URL(window.location.href)
  address.searchParams.set('lang', otherLanguage())
  link.href = address.pathname + address.search
}

const embedded = (id) => JSON.parse(byId(id).textContent)
