// What the desk asks of the server. Every change carries the token that only our own pages can read.
import { ApiError } from '../api.js'

const ROOT = '/api/manage'
const TOKEN_COOKIE = 'XSRF-TOKEN'
const TOKEN_HEADER = 'X-XSRF-TOKEN'
const ATTEMPTS = 4
const PAUSE_MS = 700

export const targets = () => read('/targets')
export const upload = (id) => read(`/uploads/${id}`)
export const choose = (id, choices) => ask(`/uploads/${id}/choices`, { method: 'PUT', body: choices })
export const check = (id) => ask(`/uploads/${id}/check`, { method: 'POST' })
export const apply = (id) => ask(`/uploads/${id}/apply`, { method: 'POST' })
export const forget = (id) => ask(`/uploads/${id}`, { method: 'DELETE' })
export const report = (id, query) => read(`/uploads/${id}/report${queryOf(query)}`)
export const repairs = (id, query) => read(`/uploads/${id}/repairs${queryOf(query)}`)
export const differences = (id, query) => read(`/uploads/${id}/differences${queryOf(query)}`)
export const batches = (query) => read(`/batches${queryOf(query)}`)
export const batch = (id) => read(`/batches/${id}`)
export const undo = (batch) => ask(`/batches/${batch}/undo`, { method: 'POST' })
export const moveSite = (ref, position) =>
  ask(`/sites/${encodeURIComponent(ref)}/position`, { method: 'POST', body: position })

/** Addresses that a link can lead to. */
export const reportFile = (id, form) => withLanguage(`${ROOT}/uploads/${id}/report.${form}`)
export const templateFile = (target, form, language) => `${ROOT}/templates/${target}.${form}?lang=${language}`
export const exportFile = (target) => `${ROOT}/export/${target}`

/**
 * Sends a file and tells how much of it is there.
 * @param {(share: number) => void} onProgress from 0 to 1
 * @param {AbortSignal} signal breaks off
 */
export async function sendFile(file, onProgress, signal) {
  await needToken()
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', withLanguage(`${ROOT}/uploads`))
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader(TOKEN_HEADER, token())
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0))
    request.addEventListener('load', () => settle(request, resolve, reject))
    request.addEventListener('error', () => reject(new ApiError(0, '')))
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file, file.name)
    request.send(form)
  })
}

function settle(request, resolve, reject) {
  const answer = parsed(request.responseText)
  if (request.status >= 200 && request.status < 300) resolve(answer)
  else reject(new ApiError(request.status, answer?.detail ?? ''))
}

async function ask(path, { method = 'GET', body } = {}) {
  if (method !== 'GET') await needToken()
  const response = await reach(withLanguage(ROOT + path), {
    method,
    headers: {
      accept: 'application/json',
      ...(method !== 'GET' && { [TOKEN_HEADER]: token() }),
      ...(body !== undefined && { 'content-type': 'application/json' })
    },
    body: body === undefined ? undefined : JSON.stringify(body)
  })
  const answer = parsed(await response.text())
  if (!response.ok) throw new ApiError(response.status, answer?.detail ?? '')
  return answer
}

/** Reading is tried again where the server is only busy; a change never is, for it may have been made. */
async function read(path) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(path)
    } catch (error) {
      if (error.status !== 503 || attempt === ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt))
    }
  }
}

async function reach(address, options) {
  try {
    return await fetch(address, options)
  } catch (error) {
    throw new ApiError(0, error.message)
  }
}

/** Coming from the map there may be none yet; any answer of the desk brings one. */
async function needToken() {
  if (!token()) await ask('/session')
}

const token = () =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${TOKEN_COOKIE}=`))
    ?.slice(TOKEN_COOKIE.length + 1) ?? ''

/** Problems are told in the language of the page, whatever another tab has chosen since. */
const withLanguage = (address) => `${address}${address.includes('?') ? '&' : '?'}lang=${document.documentElement.lang}`

function queryOf(query) {
  const pairs = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
