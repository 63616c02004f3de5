// The panel: on a desk a column whose edge can be pulled, on a phone a sheet that rests at three heights.
import { byId } from './dom.js'

const WIDTH = { least: 320, most: 640, step: 24, usual: 400 }
const HEIGHTS = ['peek', 'half', 'full']
const WIDTH_KEY = 'panel-width'

export function wirePanel(state) {
  wireEdge()
  wireGrip()
  state.addEventListener('change', ({ detail: { now, before } }) => {
    if (now.selected && now.selected !== before.selected && height() === 'peek') rest('half')
  })
  byId('search').addEventListener('focus', () => height() === 'peek' && rest('half'))
}

/** The sheet's resting height on a phone; on a desk it means nothing. */
const height = () => byId('panel').dataset.height
const isPhone = () => matchMedia('(max-width: 759px)').matches

function rest(name) {
  byId('panel').dataset.height = name
  byId('panel').style.removeProperty('block-size')
  byId('sheet-lower').disabled = name === HEIGHTS[0]
  byId('sheet-raise').disabled = name === HEIGHTS.at(-1)
}

function step(by) {
  const index = HEIGHTS.indexOf(height()) + by
  rest(HEIGHTS[Math.max(0, Math.min(HEIGHTS.length - 1, index))])
}

function wireGrip() {
  rest(height())
  byId('sheet-raise').addEventListener('click', () => step(1))
  byId('sheet-lower').addEventListener('click', () => step(-1))
  dragging(byId('grip'), {
    start: () => (isPhone() ? byId('panel').offsetHeight : null),
    move: (startHeight, { y }) => (byId('panel').style.blockSize = `${startHeight - y}px`),
    end: (startHeight, { y }) => Math.abs(y) > 6 && rest(nearestHeight(startHeight - y))
  })
}

function nearestHeight(pixels) {
  const share = pixels / window.innerHeight
  if (share < 0.32) return 'peek'
  return share < 0.72 ? 'half' : 'full'
}

function wireEdge() {
  const edge = byId('panel-edge')
  const remembered = Number(readSetting(WIDTH_KEY))
  if (remembered) setWidth(remembered)
  dragging(edge, {
    start: () => byId('panel').offsetWidth,
    move: (startWidth, { x }) => setWidth(startWidth + x * outward()),
    end: () => keepSetting(WIDTH_KEY, byId('panel').offsetWidth)
  })
  edge.addEventListener('keydown', ({ key }) => {
    const towards = { ArrowRight: outward(), ArrowLeft: -outward() }[key]
    if (towards) setWidth(byId('panel').offsetWidth + towards * WIDTH.step)
    if (key === 'Home') setWidth(WIDTH.usual)
  })
}

/** In which direction along x the panel grows: it stands at the start of the line. */
const outward = () => (document.documentElement.dir === 'rtl' ? -1 : 1)

function setWidth(pixels) {
  const width = Math.round(Math.max(WIDTH.least, Math.min(WIDTH.most, pixels)))
  document.documentElement.style.setProperty('--panel-width', `${width}px`)
  byId('panel-edge').setAttribute('aria-valuenow', String(width))
}

/** Follows a pointer from where it went down; `start` may return null to refuse. */
function dragging(handle, { start, move, end }) {
  handle.addEventListener('pointerdown', (down) => {
    if (down.target.closest('button')) return
    const from = start()
    if (from === null) return
    // Otherwise the browser may take the pull for the dragging of a text and end it.
    down.preventDefault()
    const wayOf = (event) => ({ x: event.clientX - down.clientX, y: event.clientY - down.clientY })
    const follow = (event) => move(from, wayOf(event))
    handle.setPointerCapture(down.pointerId)
    document.body.classList.add('is-dragging')
    handle.addEventListener('pointermove', follow)
    const finish = (event) => {
      handle.removeEventListener('pointermove', follow)
      document.body.classList.remove('is-dragging')
      end(from, wayOf(event))
    }
    handle.addEventListener('pointerup', finish, { once: true })
    handle.addEventListener('pointercancel', finish, { once: true })
  })
}

// Private windows may refuse storage; the panel then simply opens at its usual width.
function readSetting(key) {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keepSetting(key, value) {
  try {
    localStorage.setItem(key, String(value))
  } catch {
    // Nothing to do: see above.
  }
}
