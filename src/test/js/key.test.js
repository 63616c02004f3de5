import assert from 'node:assert/strict'
import test from 'node:test'
import { matcher, namesOf, searchKey, soundKey } from '../../main/resources/static/js/search/key.js'

const MUSA = namesOf('امامزاده موسی مبرقع', "Emamzadeh Musa Mubarraqa'")

test('letters, joiners, digits and accents make no difference', () => {
  assert.equal(searchKey('امام‌زاده'), searchKey('امامزاده'))
  assert.equal(searchKey('كهك'), searchKey('کهک'))
  assert.equal(searchKey('علي'), searchKey('علی'))
  assert.equal(searchKey('بلوار ۱۵ خرداد'), searchKey('بلوار 15 خرداد'))
  assert.equal(searchKey('آذر'), searchKey('اذر'))
  assert.equal(searchKey('Emāmzādeh'), 'emamzadeh')
})

test('Latin spellings are compared by their sound', () => {
  assert.equal(soundKey('Emamzadeh'), soundKey('Imamzade'))
  assert.equal(soundKey('Moghaddas'), soundKey('Muqadas'))
})

for (const spelling of ['امامزاده', 'امام زاده', 'emamzadeh', 'Imamzadeh', 'imāmzāda', 'مبرقع', 'mobarqa']) {
  test(`finds Musa Mubarraqa by “${spelling}”`, () => assert.equal(matcher(spelling)(MUSA), true))
}

test('does not find by what is not there', () => {
  assert.equal(matcher('حمزه')(MUSA), false)
  assert.equal(matcher('tourism')(MUSA), false)
})

test('an empty text lets everything through', () => assert.equal(matcher('  ')(MUSA), true))
