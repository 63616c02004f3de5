// Marks of assets: buttons on one sheet. As Leaflet's markers each would be a layer of its own for the browser to put
// together whenever the map moves, which hundreds of them stop.
import { el } from '../ui/dom.js'

/** So many are added in one frame. */
const AT_ONCE = 60

export class AssetMarks {
  #map
  #sheet = el('div', { class: 'asset-marks leaflet-zoom-hide' })
  #shown = new Map()
  #groups = new WeakMap()
  #waiting = []
  #frame = 0
  #place = () => this.#shown.forEach((mark) => this.#stand(mark, this.#groups.get(mark).position))

  /** @param {(group: object) => void} press */
  constructor(map, press) {
    this.#map = map
    this.#sheet.addEventListener('click', ({ target }) => {
      const mark = target.closest('.asset-mark')
      if (mark) press(this.#groups.get(mark))
    })
    map.getPane('assets').append(this.#sheet)
    map.on('zoomend viewreset', this.#place)
  }

  /** Undoes all that the constructor did. */
  remove() {
    this.#map.off('zoomend viewreset', this.#place)
    cancelAnimationFrame(this.#frame)
    this.#sheet.remove()
  }

  /**
   * Shows these and no others. What is there already stays, and so does the focus on it.
   * @param {{position: [number, number]}[]} groups
   * @param {(group: object) => string} keyOf groups of one key look alike
   * @param {(group: object) => HTMLElement} draw a button of the class asset-mark
   */
  show(groups, keyOf, draw) {
    const before = this.#shown
    this.#shown = new Map()
    for (const group of groups) {
      const key = keyOf(group)
      const mark = before.get(key) ?? draw(group)
      before.delete(key)
      this.#shown.set(key, mark)
      this.#groups.set(mark, group)
      if (!mark.isConnected) this.#stand(mark, group.position)
    }
    before.forEach((mark) => mark.remove())
    this.#waiting = [...this.#shown.values()].filter((mark) => !mark.isConnected)
    cancelAnimationFrame(this.#frame)
    this.#addSome()
  }

  #addSome() {
    this.#sheet.append(...this.#waiting.splice(0, AT_ONCE))
    if (this.#waiting.length > 0) this.#frame = requestAnimationFrame(() => this.#addSome())
  }

  #stand(mark, [lon, lat]) {
    const { x, y } = this.#map.latLngToLayerPoint([lat, lon])
    mark.style.left = `${x}px`
    mark.style.top = `${y}px`
  }

  /** Whether the map was pressed on a mark. */
  static isPressed = ({ originalEvent }) => Boolean(originalEvent?.target.closest?.('.asset-mark'))
}
