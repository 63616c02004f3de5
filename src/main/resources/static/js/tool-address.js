// The tools of the panel as a part of the address. Pure.
//
// ?score=tourism-investor&weights=heritage:20,city-distance:5&mean=geometric
// ?tool=shortlist&score=tourism-investor – the shortlist, with the weights by which it is scored.
// ?finder=tourism&money=5000000000:toman&size=2000&months=24 – `finder=any` asks for every sector.

const CODE = /^[a-z][a-z0-9-]{0,59}$/
const WEIGHT = /^([a-z][a-z0-9-]{0,59}):(\d{1,4}(?:\.\d{1,3})?)$/
const MOST_WEIGHTS = 40
const MEANS = ['arithmetic', 'geometric']
const MONEY = /^(\d{1,18}):([a-z]{3,8})$/
const WHOLE = /^[1-9]\d{0,8}$/
const EVERY_SECTOR = 'any'

/**
 * @param {URLSearchParams} query
 * @returns the tool that is open, with `broken: true` where a part of the link could not be understood; null for none
 */
export function parseTool(query) {
  if (query.get('tool') === 'shortlist') return parseShortlist(query)
  if (query.has('score')) return parseScore(query)
  return query.has('finder') ? parseFinder(query) : null
}

/** The tool as pairs of an address; none where no tool is open. */
export function toolPairs(tool) {
  if (tool?.name === 'shortlist') return [['tool', 'shortlist'], ...toolPairs(tool.by)]
  if (tool?.name === 'score') {
    return [
      ['score', tool.preset],
      ['weights', tool.weights ? formatWeights(tool.weights) : ''],
      ['mean', tool.mean ?? '']
    ]
  }
  if (tool?.name === 'finder') {
    return [
      ['finder', tool.sector ?? EVERY_SECTOR],
      ['money', tool.amount ? `${tool.amount}:${tool.unit}` : ''],
      ['size', tool.size ?? ''],
      ['months', tool.months ?? '']
    ]
  }
  return []
}

function parseShortlist(query) {
  const by = query.has('score') ? parseScore(query) : null
  return { name: 'shortlist', by, ...(by?.broken && { broken: true }) }
}

function parseScore(query) {
  const preset = query.get('score')
  const weights = parseWeights(query.get('weights'))
  const mean = query.get('mean')
  const broken = !CODE.test(preset) || weights === undefined || !(mean === null || MEANS.includes(mean))
  return {
    name: 'score',
    preset: CODE.test(preset) ? preset : 'tourism-investor',
    weights: weights ?? null,
    mean: MEANS.includes(mean) ? mean : null,
    ...(broken && { broken })
  }
}

/** @returns {Object<string, number> | null | undefined} null where there are none, undefined where they are broken */
function parseWeights(text) {
  if (text === null) return null
  const parts = text.split(',').map((part) => WEIGHT.exec(part))
  if (parts.length > MOST_WEIGHTS || parts.some((part) => !part || Number(part[2]) > 1000)) return undefined
  const weights = Object.fromEntries(parts.map(([, criterion, weight]) => [criterion, Number(weight)]))
  const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
  return Object.keys(weights).length === parts.length && whole > 0 ? weights : undefined
}

/** What weighs nothing needs no place. */
const formatWeights = (weights) =>
  Object.entries(weights)
    .filter(([, weight]) => weight > 0)
    .map(([criterion, weight]) => `${criterion}:${weight}`)
    .join(',')

function parseFinder(query) {
  const sector = query.get('finder')
  const money = MONEY.exec(query.get('money') ?? '')
  const whole = (name) => (WHOLE.test(query.get(name) ?? '') ? Number(query.get(name)) : null)
  const broken =
    !CODE.test(sector) ||
    (query.has('money') && !money) ||
    ['size', 'months'].some((name) => query.has(name) && whole(name) === null)
  return {
    name: 'finder',
    sector: CODE.test(sector) && sector !== EVERY_SECTOR ? sector : null,
    amount: money ? Number(money[1]) : null,
    unit: money ? money[2] : 'toman',
    size: whole('size'),
    months: whole('months'),
    ...(broken && { broken })
  }
}
