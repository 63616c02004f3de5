// Glyphs by keyboard: one stop in the tab order, arrows go to the nearest glyph in their direction, Escape closes.

const DIRECTIONS = {
  ArrowUp: ({ x, y }) => -y > Math.abs(x),
  ArrowDown: ({ x, y }) => y > Math.abs(x),
  ArrowLeft: ({ x, y }) => -x >= Math.abs(y),
  ArrowRight: ({ x, y }) => x >= Math.abs(y)
}

/** @param {HTMLElement} pane holds the buttons to walk between */
export function walkWithArrows(pane, onEscape) {
  keepOneTabStop(pane)
  pane.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') onEscape()
    if (!DIRECTIONS[event.key]) return
    // Otherwise the map would move under the reader's feet.
    event.preventDefault()
    event.stopPropagation()
    nearest(pane, event.target, DIRECTIONS[event.key])?.focus({ preventScroll: true })
  })
  pane.addEventListener('focusin', ({ target }) => makeTabStop(pane, target))
}

/** Glyphs come and go with zoom and filter; some one of them must always be reachable. */
function keepOneTabStop(pane) {
  new MutationObserver(() => {
    if (!pane.querySelector('button[tabindex="0"]')) pane.querySelector('button')?.setAttribute('tabindex', '0')
  }).observe(pane, { childList: true, subtree: true })
}

function makeTabStop(pane, button) {
  pane.querySelectorAll('button[tabindex="0"]').forEach((other) => other.setAttribute('tabindex', '-1'))
  button.setAttribute('tabindex', '0')
}

function nearest(pane, from, isThatWay) {
  const start = centreOf(from)
  const others = [...pane.querySelectorAll('button')]
    .filter((button) => button !== from)
    .map((button) => ({ button, way: { x: centreOf(button).x - start.x, y: centreOf(button).y - start.y } }))
    .filter(({ way }) => isThatWay(way))
  return others.sort((one, other) => Math.hypot(one.way.x, one.way.y) - Math.hypot(other.way.x, other.way.y))[0]?.button
}

function centreOf(element) {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}
