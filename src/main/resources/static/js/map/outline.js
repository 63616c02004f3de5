// The outline of the chosen unit, above the other lines.
import { geoJSON, layerGroup } from './leaflet.js'

/** @returns {(unit: object | null) => void} draws this unit's outline and no other */
export function drawOutline(map) {
  const group = layerGroup().addTo(map)
  return (unit) => {
    group.clearLayers()
    if (!unit?.geometry) return
    const className = unit.properties.basis === 'modelled' ? 'outline outline-modelled' : 'outline'
    geoJSON(
      { type: 'Feature', properties: {}, geometry: unit.geometry },
      { pane: 'areas', interactive: false, style: { className } }
    ).addTo(group)
  }
}
