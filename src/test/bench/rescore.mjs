// How long re-scoring takes after a slider has moved: node src/test/bench/rescore.mjs
// 60 sites × 12 criteria, ranges and gaps as in the real data; scores, components, reasons, and all 24 re-rankings that
// tell how firm a place is. Both means.
import { performance } from 'node:perf_hooks'
import { placesOf, scoreAll } from '../../main/resources/static/js/score/scoring.js'

const SITES = 60
const CRITERIA = 12
const ROUNDS = 2000
const FRAME_MS = 16

let state = 42
const next = () => (state = (state * 1664525 + 1013904223) % 4294967296) / 4294967296

const yardsticks = Array.from({ length: CRITERIA }, (_, index) => ({
    criterion: `k${index}`,
    direction: ['more', 'less', 'ideal'][index % 3],
    from: 0,
    to: 100,
    ideal: 30,
    scale: index % 4 === 0 ? 'log' : 'linear'
}))
const candidates = Array.from({ length: SITES }, (_, index) => ({
    ref: `site-${index}`,
    measures: Object.fromEntries(
        yardsticks
            .filter(() => next() > 0.1)
            .map(({ criterion }) => {
                const low = next() * 90
                return [criterion, { low, high: low + next() * 10 }]
            })
    )
}))
const exclusions = [{ code: 'far', criterion: 'k0', side: 'above', limit: 85 }]

for (const mean of ['arithmetic', 'geometric']) {
    const times = []
    for (let round = 0; round < ROUNDS; round++) {
        const weights = Object.fromEntries(yardsticks.map(({ criterion }) => [criterion, 1 + Math.floor(next() * 50)]))
        const model = { yardsticks, exclusions, weights, mean, leastKnown: 0.6 }
        const start = performance.now()
        scoreAll(model, candidates)
        placesOf(model, candidates)
        times.push(performance.now() - start)
    }
    times.sort((one, other) => one - other)
    const at = (share) => times[Math.floor(share * (ROUNDS - 1))].toFixed(2)
    console.log(
        `${mean}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, 99 % ${at(0.99)} ms, worst ${times.at(-1).toFixed(2)} ms`
    )
    if (times[Math.floor(0.5 * ROUNDS)] > FRAME_MS) process.exitCode = 1
}
