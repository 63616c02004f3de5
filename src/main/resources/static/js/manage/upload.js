// One file on its way in: what the server knows of it, and what is done with it. Knows no page.
import * as api from './api.js'

const LOOK_AGAIN_MS = 600
const BUSY_SERVER = 503
const BUSY = ['checking', 'applying']

/** Fires `change` when something new is known, and `trouble` with the error when something failed. */
export class Upload extends EventTarget {
  /** What the server answered last; null before there is a file. */
  data = null
  /** From 0 to 1 while the file is being sent, otherwise null. */
  sending = null
  #sendingStops = null
  #saving = Promise.resolve()
  /** Changes that the server does not know yet, oldest first. */
  #unsaved = []
  #timer = null

  get id() {
    return this.data?.id ?? null
  }

  get state() {
    return this.data?.state ?? 'none'
  }

  get choices() {
    return this.data?.choices ?? {}
  }

  get questions() {
    return this.data?.questions ?? []
  }

  get isBusy() {
    return BUSY.includes(this.state)
  }

  async open(id) {
    await this.#attempt(async () => this.#take(await api.upload(id)))
  }

  async send(file) {
    this.#sendingStops?.abort()
    this.#sendingStops = new AbortController()
    this.sending = { name: file.name, share: 0 }
    this.#changed()
    const told = (share) => {
      this.sending = { name: file.name, share }
      this.#changed()
    }
    await this.#attempt(async () => this.#take(await api.sendFile(file, told, this.#sendingStops.signal)))
    this.sending = null
    this.#changed()
  }

  stopSending() {
    this.#sendingStops?.abort()
  }

  /** Changes are saved one after the other, in the order in which they were made. */
  choose(changes) {
    this.#unsaved.push(changes)
    this.data.choices = { ...this.choices, ...changes }
    this.#saving = this.#saving.then(() => this.#attempt(() => this.#save()))
    return this.#saving
  }

  /** Lets go of what an earlier file of the same columns taught, and of every answer. */
  async startAfresh() {
    await this.#saving
    this.#unsaved = []
    await this.#attempt(async () => this.#take(await api.choose(this.id, {})))
  }

  async check() {
    await this.#saving
    await this.#attempt(async () => {
      await api.check(this.id)
      this.#begun('checking')
    })
  }

  async apply() {
    await this.#saving
    await this.#attempt(async () => {
      await api.apply(this.id)
      this.#begun('applying')
    })
  }

  /** Breaks off a check or an apply; what stands in the database stays as it was. */
  async cancel() {
    await this.#attempt(async () => {
      await api.forget(this.id)
      this.#take(await api.upload(this.id))
    })
  }

  async undo() {
    await this.#attempt(async () => {
      await api.undo(this.data.batch)
      this.data = { ...this.data, undone: true }
      this.#changed()
    })
  }

  /** Lets go of the file, to begin with another. */
  async leave() {
    clearTimeout(this.#timer)
    const { id, state } = this
    this.data = null
    this.#changed()
    if (id && state !== 'applied') await api.forget(id).catch(() => {})
  }

  /** One request takes all that was changed meanwhile; where it fails, the server's state is asked for. */
  async #save() {
    const changes = this.#unsaved
    if (changes.length === 0 || !this.id) return
    const choices = this.choices
    this.#unsaved = []
    try {
      this.#take(await api.choose(this.id, choices))
    } catch (error) {
      if (error.status > 0 && error.status < 500) await this.open(this.id)
      else this.#unsaved = [...changes, ...this.#unsaved]
      throw error
    }
  }

  /** The server has said yes; how far it is will be asked for, as often as it takes. */
  #begun(state) {
    this.#take({ ...this.data, state, progress: null, problem: null })
  }

  #take(data) {
    const choices = Object.assign({}, data.choices, ...this.#unsaved)
    this.data = { ...data, choices }
    this.#changed()
    clearTimeout(this.#timer)
    if (this.isBusy) this.#timer = setTimeout(() => this.#look(), LOOK_AGAIN_MS)
  }

  async #look() {
    const { id } = this
    try {
      const data = await api.upload(id)
      if (this.id === id) this.#take(data)
    } catch (error) {
      if (error.status !== BUSY_SERVER) this.#trouble(error)
      if (error.status === 0 || error.status >= 500) this.#timer = setTimeout(() => this.#look(), LOOK_AGAIN_MS * 5)
    }
  }

  async #attempt(step) {
    try {
      await step()
    } catch (error) {
      if (error.name !== 'AbortError') this.#trouble(error)
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'))
  }

  #trouble(error) {
    this.dispatchEvent(new CustomEvent('trouble', { detail: error }))
  }
}
