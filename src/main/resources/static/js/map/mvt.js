// Reads Mapbox vector tiles: just what our own tiles hold. Pure; coordinates are those of the tile, y downwards.

const VARINT = 0
const FIXED64 = 1
const BYTES = 2
const FIXED32 = 5
const TYPES = ['unknown', 'point', 'line', 'polygon']
const MOVE_TO = 1
const CLOSE = 7

/**
 * @param {ArrayBuffer} buffer
 * @returns {{type: string, properties: object, parts: [number, number][][], extent: number}[]} the features of all layers;
 *   a part is a point, a line or a ring
 */
export function readTile(buffer) {
  return fieldsOf(new Uint8Array(buffer))
    .filter(({ field }) => field === 3)
    .flatMap(({ value }) => readLayer(value))
}

function readLayer(bytes) {
  const fields = fieldsOf(bytes)
  const all = (number) => fields.filter(({ field }) => field === number).map(({ value }) => value)
  const keys = all(3).map(text)
  const values = all(4).map(readValue)
  const extent = all(5)[0] ?? 4096
  return all(2).map((feature) => ({ ...readFeature(feature, keys, values), extent }))
}

function readFeature(bytes, keys, values) {
  const feature = { type: TYPES[0], properties: {}, parts: [] }
  for (const { field, value } of fieldsOf(bytes)) {
    if (field === 2) feature.properties = readTags(value, keys, values)
    if (field === 3) feature.type = TYPES[value]
    if (field === 4) feature.parts = readGeometry(value)
  }
  return feature
}

function readTags(bytes, keys, values) {
  const tags = varintsOf(bytes)
  const properties = {}
  for (let index = 0; index < tags.length; index += 2) properties[keys[tags[index]]] = values[tags[index + 1]]
  return properties
}

/** Commands to move the pen, each with how often it is meant; a closed ring ends where it began. */
function readGeometry(bytes) {
  const commands = varintsOf(bytes)
  const parts = []
  let [x, y] = [0, 0]
  for (let index = 0; index < commands.length;) {
    const command = commands[index] & 7
    let times = commands[index++] >> 3
    if (command === CLOSE) {
      const ring = parts.at(-1)
      ring.push(ring[0])
      continue
    }
    for (; times > 0; times--) {
      x += zigzag(commands[index++])
      y += zigzag(commands[index++])
      if (command === MOVE_TO) parts.push([[x, y]])
      else parts.at(-1).push([x, y])
    }
  }
  return parts
}

const zigzag = (number) => (number >> 1) ^ -(number & 1)

function readValue(bytes) {
  const [first] = fieldsOf(bytes)
  if (!first) return null
  const { field, value } = first
  if (field === 1) return text(value)
  if (field === 6) return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  if (field === 7) return value === 1
  return value
}

const text = (bytes) => new TextDecoder().decode(bytes)

/** The fields of a message of protocol buffers: numbers, or the bytes of what is nested. */
function fieldsOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cursor = { at: 0 }
  const fields = []
  while (cursor.at < bytes.length) {
    const tag = varint(bytes, cursor)
    fields.push({ field: tag >> 3, value: valueOf(tag & 7, bytes, view, cursor) })
  }
  return fields
}

function valueOf(wire, bytes, view, cursor) {
  if (wire === VARINT) return varint(bytes, cursor)
  if (wire === BYTES) {
    const length = varint(bytes, cursor)
    cursor.at += length
    return bytes.subarray(cursor.at - length, cursor.at)
  }
  if (wire === FIXED64) {
    cursor.at += 8
    return view.getFloat64(cursor.at - 8, true)
  }
  if (wire === FIXED32) {
    cursor.at += 4
    return view.getFloat32(cursor.at - 4, true)
  }
  throw new Error(`Not a vector tile: wire type ${wire}`)
}

function varintsOf(bytes) {
  const cursor = { at: 0 }
  const numbers = []
  while (cursor.at < bytes.length) numbers.push(varint(bytes, cursor))
  return numbers
}

/** Seven bits a byte, the lowest first; larger than 32 bits, so no shifting. */
function varint(bytes, cursor) {
  let number = 0
  let factor = 1
  let byte
  do {
    byte = bytes[cursor.at++]
    number += (byte & 127) * factor
    factor *= 128
  } while (byte >= 128)
  return number
}
