// Leaflet's compact build is a classic script: importing it sets a global, which stops being one here. (Its module build
// weighs two and a half times as much on the line.)
import 'leaflet-build'

const { L } = globalThis
L.noConflict()

export const {
  GridLayer,
  circle,
  circleMarker,
  divIcon,
  geoJSON,
  latLng,
  latLngBounds,
  layerGroup,
  map,
  marker,
  point,
  polygon,
  polyline,
  tileLayer
} = L
