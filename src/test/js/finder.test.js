import assert from 'node:assert/strict'
import test from 'node:test'
import { askedOf, readForm, saidAmount, typedNumber } from '../../main/resources/static/js/finder/questions.js'

test('a number is read as it is typed', () => {
  assert.equal(typedNumber('۵۰'), 50)
  assert.equal(typedNumber('٥٠'), 50)
  assert.equal(typedNumber('۱٬۲۰۰٫۵'), 1200.5)
  assert.equal(typedNumber('1,200'), 1200)
  assert.equal(typedNumber('  '), null)
  for (const text of ['x', '-5', '0', '1e9', '5..2', '9'.repeat(20)]) assert.equal(typedNumber(text), undefined, text)
})

test('an amount of the address is said in the unit people use', () => {
  assert.deepEqual(saidAmount({ amount: 5000000000, unit: 'toman' }), { code: 'toman-9', figure: 5 })
  assert.deepEqual(saidAmount({ amount: 260000000, unit: 'toman' }), { code: 'toman-6', figure: 260 })
  assert.deepEqual(saidAmount({ amount: null, unit: 'toman' }), { code: 'toman-9', figure: null })
  assert.deepEqual(saidAmount({ amount: 5, unit: 'dirham' }), { code: 'toman-9', figure: 5e-9 })
})

const typed = { sector: 'tourism', amount: '۲٫۵', unit: 'toman-9', size: '۲٬۰۰۰', months: '' }

test('the form becomes the questions', () => {
  const { tool, faults } = readForm(typed)
  assert.deepEqual(faults, [])
  assert.deepEqual(tool, {
    name: 'finder',
    sector: 'tourism',
    amount: 2500000000,
    unit: 'toman',
    size: 2000,
    months: null
  })
  assert.equal(String(askedOf(tool)), 'sector=tourism&amount=2500000000&unit=toman&area_m2=2000')
})

test('what is no number is named and not asked', () => {
  const { tool, faults } = readForm({ ...typed, amount: 'ten', months: '5000' })
  assert.deepEqual(faults, ['amount', 'months'])
  assert.equal(tool.amount, null)
  assert.equal(String(askedOf(tool)), 'sector=tourism&area_m2=2000')
})

test('nothing asked is nothing sent', () => {
  const { tool } = readForm({ sector: '', amount: '', unit: 'eur-6', size: '', months: '' })
  assert.equal(String(askedOf(tool)), '')
})
