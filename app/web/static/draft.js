// @ts-check
// What is being written, kept in this browser until it is sent, with the key that makes sending it twice harmless;
// and its clock, told from moments and deadlines, so that a sleeping tab or a reload changes nothing.

const PREFIX = "greenroom";
const SOON = 15;

export class Draft {
  /**
   * @param {string} interview @param {string} turn
   * @param {HTMLTextAreaElement} box @param {HTMLInputElement} key
   */
  constructor(interview, turn, box, key) {
    this.box = box;
    this.key = key;
    this.name = `${PREFIX}:draft:${interview}`;
    this.asked = `${PREFIX}:asked:${interview}:${turn}`;
    this.begun = `${PREFIX}:begun:${interview}:${turn}`;
    this.spoken = `${PREFIX}:spoken:${interview}:${turn}`;
    this.turn = turn;
    /** @type {string | undefined} the text that was last sent with the present key */
    this.sent = undefined;
    const began = read(this.begun);
    /** @type {number | null} when the answer was begun, in milliseconds */
    this.begunAt = typeof began === "number" ? began : null;
    const held = read(this.name);
    if (held && held.turn === turn) {
      if (!box.value) box.value = held.text;
      if (held.key && held.sent === held.text) [key.value, this.sent] = [held.key, held.sent];
    }
  }

  keep() {
    write(this.name, { turn: this.turn, text: this.box.value, key: this.key.value, sent: this.sent });
  }

  /** The same text goes out under the same key; another one, or a skip, under a new one. @param {boolean} skip */
  sending(skip) {
    const text = skip ? undefined : this.box.value;
    if (this.sent !== text || skip) this.key.value = newKey();
    this.sent = text;
    this.keep();
  }

  clear() {
    write(this.name, null);
    write(this.asked, null);
    write(this.begun, null);
    write(this.spoken, null);
  }

  /** The first key: from now on the answer runs. */
  begin() {
    if (this.begunAt !== null) return;
    this.begunAt = Date.now();
    write(this.begun, this.begunAt);
  }

  /** When the question was first seen here, in milliseconds. @returns {number} */
  askedAt() {
    const held = read(this.asked);
    if (typeof held === "number") return held;
    write(this.asked, Date.now());
    return Date.now();
  }
}

function newKey() {
  // crypto.randomUUID is missing where the page came over plain HTTP from another machine.
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} name @returns {any} */
function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} name @param {any} value null removes it */
function write(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Storage is full or switched off: the draft lives as long as the page.
  }
}

/** @param {number} seconds */
function face(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/**
 * What the clock shows. Thinking runs from the question; the answer from its first key, or from the end of thinking.
 * Nothing is cut off: what runs over is shown as such.
 * @param {{asked: number, begun: number | null, think: number, limit: number}} moments in milliseconds and seconds
 * @param {number} now in milliseconds
 * @returns {{text: string, phase: "think" | "ready" | "answer" | "soon" | "over" | "free"}}
 */
export function reading({ asked, begun, think, limit }, now) {
  const thought = asked + think * 1000;
  if (think && begun === null && now < thought) {
    return { text: `${face(Math.ceil((thought - now) / 1000))} to think`, phase: "think" };
  }
  if (!limit) return { text: face((now - (begun ?? thought)) / 1000), phase: "free" };
  const from = begun ?? (think ? thought : null);
  if (from === null) return { text: `${face(limit)} to answer, from your first key`, phase: "ready" };
  const left = Math.ceil((from + limit * 1000 - now) / 1000);
  if (left < 0) return { text: `+${face(-left)} over`, phase: "over" };
  return { text: `${face(left)} left`, phase: left <= SOON ? "soon" : "answer" };
}
