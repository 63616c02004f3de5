// Keyboard shortcuts: "/" to search, Escape to step back.
import { byId } from './dom.js'

export function wireKeys(state) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const typing = event.target.closest('input, textarea, select')
    if (event.key === '/' && !typing) {
      event.preventDefault()
      byId('search').focus()
    }
    if (event.key === 'Escape' && state.now.selected && !event.defaultPrevented) state.select(null, null)
  })
}
