import assert from 'node:assert/strict'
import test from 'node:test'
import { degreesOf } from '../../main/resources/static/js/manage/degrees.js'

const near = (text, expected, most = 90) =>
  assert.ok(Math.abs(degreesOf(text, most) - expected) < 1e-6, `${text}: ${degreesOf(text, most)}`)

test('angles are read as people write them', () => {
  near('34.6416', 34.6416)
  near('۳۴٫۶۴۱۶', 34.6416)
  near('٣٤٫٦٤١٦', 34.6416)
  near('34°38′29.8″', 34.641611)
  near('۳۴°۳۸′۲۹٫۸″', 34.641611)
  near('34°38\'29.8" N', 34.641611)
  near('34 38 29.8', 34.641611)
  near('34:38:29.8', 34.641611)
  near('34°38.5′', 34.641667)
  near('34°', 34)
  near('12.5 S', -12.5)
  near('-12.5', -12.5)
  near('120.25', 120.25, 180)
})

test('what is no angle is not guessed', () => {
  for (const text of ['', 'abc', '34,6', '34°60′', '34°20′61″', '95', '34.6.4', '1e3', '34 38 29 12'])
    assert.equal(degreesOf(text, 90), null, text)
})
