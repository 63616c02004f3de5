import assert from 'node:assert/strict'
import test from 'node:test'
import { questionOf } from '../../main/resources/static/js/explore/query.js'

test('boxes of one name are joined, empty fields and how it is shown are left out', () => {
  const question = questionOf([
    ['subject', 'projects'],
    ['lang', 'fa'],
    ['sort', '-amount'],
    ['q', '  '],
    ['sector', 'tourism'],
    ['sector', 'services'],
    ['near', '']
  ])
  assert.equal(question.toString(), 'subject=projects&sector=tourism%2Cservices')
})
