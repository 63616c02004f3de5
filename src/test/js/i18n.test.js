import assert from 'node:assert/strict'
import test from 'node:test'
import { readMessages } from './support/messages.js'
import * as i18n from '../../main/resources/static/js/i18n.js'

const inPersian = () => i18n.speak('fa', readMessages('fa'))
const inEnglish = () => i18n.speak('en', readMessages('en'))

test('numbers are written in the digits of the language', () => {
  inPersian()
  assert.equal(i18n.number(1500), '۱٬۵۰۰')
  inEnglish()
  assert.equal(i18n.number(1500), '1,500')
})

test('a day is given in the calendar of the language, and in the other one beside it', () => {
  inPersian()
  assert.deepEqual(i18n.day('2021-05-09'), { text: '۱۹ اردیبهشت ۱۴۰۰', other: '۹ مهٔ ۲۰۲۱' })
  inEnglish()
  assert.equal(i18n.day('2021-05-09').text, '9 May 2021')
  assert.match(i18n.day('2021-05-09').other, /Ordibehesht 19, 1400|19 Ordibehesht 1400/)
})

test('a remark of the data is said in the language of the reader, and a date in its digits', () => {
  inPersian()
  assert.equal(i18n.remarkInWords('facts only; text not copied'), 'تنها واقعیت‌ها؛ متن منبع رونویسی نشده')
  assert.equal(i18n.remarkInWords('CC BY 4.0'), 'CC BY 4.0')
  assert.equal(i18n.sourceDate('2026-11'), '۲۰۲۶-۱۱')
  assert.equal(i18n.sourceDate('2021-05-09'), '۱۹ اردیبهشت ۱۴۰۰')
  inEnglish()
  assert.equal(i18n.sourceDate('before 2013'), 'before 2013')
})

test('an amount carries its unit', () => {
  inPersian()
  assert.equal(i18n.money(70e9, 'toman'), '۷۰ میلیارد تومان')
  assert.equal(i18n.moneyInFull(70e9, 'toman'), '۷۰٬۰۰۰٬۰۰۰٬۰۰۰ تومان')
  assert.equal(i18n.money(2.5e12, 'irr'), '۲٫۵ هزار میلیارد ریال')
  inEnglish()
  assert.equal(i18n.money(3.45e9, 'irr'), '3.45 billion rial')
})

test('a Solar Hijri year is explained to English readers', () => {
  inPersian()
  assert.equal(i18n.solarYear(1404), '۱۴۰۴')
  inEnglish()
  assert.equal(i18n.solarYear(1404), '1404 SH (2025–26)')
  assert.equal(i18n.solarYear(1378), '1378 SH (1999–00)')
})

test('a census year follows the calendar of the reader', () => {
  inPersian()
  assert.equal(i18n.yearOfCount(2016), '۱۳۹۵')
  inEnglish()
  assert.equal(i18n.yearOfCount(2016), '2016')
})

test('lengths change from metres to kilometres', () => {
  inPersian()
  assert.equal(i18n.distance(400), '۴۰۰ متر')
  assert.equal(i18n.distance(1500), '۱٫۵ کیلومتر')
  inEnglish()
  assert.equal(i18n.distanceRange({ low: 0, high: 3000 }), 'up to 3 km')
  assert.equal(i18n.distanceRange({ low: 2000, high: 5000 }), '2–5 km')
  assert.equal(i18n.distanceRange({ low: 200, high: 600 }), '200–600 m')
})

test('English counts one site and two sites', () => {
  inEnglish()
  assert.equal(i18n.count('sites', 1), '1 site')
  assert.equal(i18n.count('sites', 60), '60 sites')
  inPersian()
  assert.equal(i18n.count('sites', 1), '۱ بقعه')
})

test('a text that only the other language has is given in that one, and says so', () => {
  inPersian()
  assert.deepEqual(i18n.localText({ fact_en: 'A dome.' }, 'fact'), { text: 'A dome.', language: 'en' })
  assert.deepEqual(i18n.localText({ owner: 'Awqaf', owner_fa: 'اوقاف' }, 'owner'), { text: 'اوقاف', language: 'fa' })
  assert.equal(i18n.localText({}, 'fact'), null)
})
