// Reads the server's bundles as the page gets them.
import { readFileSync } from 'node:fs'

const FOLDER = new URL('../../../main/resources/messages/', import.meta.url)

export function readMessages(language) {
  return Object.assign({}, ...['codes', 'ui', 'explore', 'manage'].map((bundle) => readBundle(`${bundle}_${language}.properties`)))
}

function readBundle(name) {
  const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n')
  const pairs = lines.filter((line) => /^[^#\s]/.test(line)).map((line) => /^(\S+) = (.*)$/.exec(line))
  return Object.fromEntries(pairs.map(([, key, text]) => [key, unescape(text)]))
}

const unescape = (text) => text.replace(/\\u([0-9a-f]{4})/gi, (escape, code) => String.fromCharCode(parseInt(code, 16)))
