// A mark that is dragged, or moved with the arrow keys, to where something really stands.
import { circle, divIcon, marker, polyline } from './leaflet.js'
import { icon } from '../ui/dom.js'

const ARROWS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }
const BIG_STEP_PX = 10

export class MoveMark {
  #map
  #from
  #mark
  #way
  #circle
  #onMove

  /**
   * @param {[number, number] | null} from longitude and latitude now; null where none is known
   * @param {string} label for screen readers
   * @param {(position: [number, number]) => void} onMove is told every new position
   */
  constructor(map, from, label, onMove) {
    this.#map = map
    this.#from = from
    this.#onMove = onMove
    const start = from ? latLng(from) : map.getCenter()
    this.#mark = marker(start, {
      draggable: true,
      autoPan: true,
      keyboard: false,
      icon: divIcon({ html: icon('locate', 'move-mark-sign'), className: 'move-mark', iconSize: [44, 44] })
    }).addTo(map)
    this.#way = polyline([start, start], { className: 'move-way', interactive: false }).addTo(map)
    this.#circle = circle(start, { radius: 0, className: 'move-circle', interactive: false }).addTo(map)
    const element = this.#mark.getElement()
    element.setAttribute('tabindex', '0')
    element.setAttribute('role', 'button')
    element.setAttribute('aria-label', label)
    element.addEventListener('keydown', (event) => this.#step(event))
    this.#mark.on('drag', () => this.#moved())
  }

  moveTo([lon, lat]) {
    this.#mark.setLatLng([lat, lon])
    this.#draw()
    if (!this.#map.getBounds().contains([lat, lon])) this.#map.panTo([lat, lon], { animate: false })
  }

  /** The circle in which it stands after all. */
  setUncertainty(metres) {
    this.#circle.setRadius(metres)
  }

  remove() {
    this.#mark.remove()
    this.#way.remove()
    this.#circle.remove()
  }

  #step(event) {
    const arrow = ARROWS[event.key]
    if (!arrow) return
    event.preventDefault()
    event.stopPropagation()
    const pixels = event.shiftKey ? BIG_STEP_PX : 1
    const point = this.#map.latLngToContainerPoint(this.#mark.getLatLng())
    this.#mark.setLatLng(this.#map.containerPointToLatLng([point.x + arrow[0] * pixels, point.y + arrow[1] * pixels]))
    this.#moved()
  }

  #moved() {
    this.#draw()
    const { lat, lng } = this.#mark.getLatLng()
    this.#onMove([lng, lat])
  }

  #draw() {
    const here = this.#mark.getLatLng()
    this.#circle.setLatLng(here)
    if (this.#from) this.#way.setLatLngs([latLng(this.#from), here])
  }
}

const latLng = ([lon, lat]) => [lat, lon]
