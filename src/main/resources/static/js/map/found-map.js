// The map of what a question finds: counties shaded by counts, circles for amounts, an area to be drawn.
import { el } from '../ui/dom.js'
import { circleMarker, divIcon, geoJSON, layerGroup, map as createMap, marker, polygon, polyline } from './leaflet.js'

const CORNER_RADIUS_PX = 5
const SVG = 'http://www.w3.org/2000/svg'

/**
 * @param {HTMLElement} element the frame, which keeps its size
 * @param {object[]} units counties with their outlines
 * @param {object[]} framed those that the map opens on
 * @param {(corner: [number, number]) => void} onClick called with longitude and latitude
 */
export function openFoundMap(element, units, framed, onClick) {
  const map = createMap(element, {
    zoomControl: false,
    attributionControl: false,
    keyboard: false,
    minZoom: 5,
    maxZoom: 16,
    zoomSnap: 0.5,
    zoomAnimation: false,
    fadeAnimation: false,
    scrollWheelZoom: false
  })
  const ground = geoJSON(units, { interactive: false, style: () => ({ className: 'shade' }) }).addTo(map)
  const names = layerGroup().addTo(map)
  const symbols = layerGroup().addTo(map)
  const drawn = layerGroup().addTo(map)
  map.fitBounds(geoJSON(framed).getBounds(), { padding: [16, 16], animate: false })
  map.on('click', ({ latlng }) => onClick([latlng.lng, latlng.lat]))

  /** @param {(unit: object) => {shade: number, text: string | null}} tell */
  function shade(tell) {
    names.clearLayers()
    ground.eachLayer((layer) => {
      const { shade: step, text } = tell(layer.feature)
      layer.getElement()?.setAttribute('class', `shade shade-${step}`)
      if (text !== null) nameOf(layer, text).addTo(names)
    })
  }

  /** @param {{lon: number, lat: number, radius: number, isSomewhere: boolean, text: string}[]} circles largest first */
  function show(circles) {
    symbols.clearLayers()
    for (const { lon, lat, radius, isSomewhere, text } of circles) {
      const className = isSomewhere ? 'symbol symbol-somewhere' : 'symbol'
      const circle = circleMarker([lat, lon], { radius, className, bubblingMouseEvents: true }).addTo(symbols)
      title(circle.getElement(), text)
    }
  }

  /** @param {[number, number][]} corners @param {boolean} isClosed */
  function draw(corners, isClosed) {
    drawn.clearLayers()
    const places = corners.map(([lon, lat]) => [lat, lon])
    const shape = isClosed ? polygon : polyline
    shape(places, { className: 'drawn', interactive: false, fill: isClosed }).addTo(drawn)
    if (isClosed) return
    for (const place of places)
      circleMarker(place, { radius: CORNER_RADIUS_PX, className: 'drawn-corner', interactive: false }).addTo(drawn)
  }

  return { shade, show, draw, zoomIn: () => map.zoomIn(), zoomOut: () => map.zoomOut() }
}

const nameOf = (layer, text) =>
  marker(layer.getBounds().getCenter(), {
    interactive: false,
    keyboard: false,
    icon: divIcon({ html: el('span', {}, text), className: 'unit-name', iconSize: null })
  })

function title(shape, text) {
  const node = document.createElementNS(SVG, 'title')
  node.textContent = text
  shape?.append(node)
}
