// @ts-check
// What can be played here: an answer recorded in this browser, and a question in the system's own voice.
// A recording never leaves the browser. It is kept under its question until it is deleted, or somebody signs out.

import { recordings, sendAfter } from "./shell.js";

const LONGEST = 15 * 60_000;
const BITS = 32_000;
const LANGUAGE = navigator.language.startsWith("en") ? navigator.language : "en-US";

/** @type {MediaRecorder | null} */
let recorder = null;
/** Resolves when the recording that runs is kept. @type {Promise<void>} */
let kept = Promise.resolve();
/** Where storage is switched off, recordings live as long as the page. @type {Map<string, Blob>} */
const held = new Map();
/** The questions of this page of which there is a recording. @type {Set<string>} */
const known = new Set();

/** @param {string} question case, spacing and the closing mark make no other question of it */
function nameOf(question) {
  const candidate = window.location.pathname.split("/")[2] ?? "";
  return `${candidate} ${question.toLowerCase().split(/\s+/).join(" ").trim().replace(/[?.! ]+$/, "")}`;
}

/** @param {HTMLElement} place the question that it shows a recording of, or offers to record */
function questionOf(place) {
  const from = document.getElementById(place.dataset.from ?? "");
  return from instanceof HTMLTextAreaElement ? from.value : (place.dataset.question ?? "");
}

/** @template T @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest<T>} step @returns {Promise<T>} */
async function stored(mode, step) {
  const opened = await recordings();
  try {
    return await new Promise((resolve, reject) => {
      const done = opened.transaction("recordings", mode);
      const asked = step(done.objectStore("recordings"));
      done.oncomplete = () => resolve(asked.result);
      done.onerror = done.onabort = () => reject(done.error);
    });
  } finally {
    opened.close();
  }
}

/** @param {string} name @returns {Promise<Blob | undefined>} */
async function recording(name) {
  try {
    return held.get(name) ?? (await stored("readonly", (store) => store.get(name)));
  } catch {
    return held.get(name);
  }
}

/** @param {string} name @param {Blob | null} sound null forgets it */
async function keep(name, sound) {
  held.delete(name);
  try {
    await stored("readwrite", (store) => (sound ? store.put(sound, name) : store.delete(name)));
  } catch {
    if (sound) held.set(name, sound);
  }
}

/** Show, at every question of this page, the recording there is of its answer. */
async function showAll() {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-recording]"))) {
    const name = nameOf(questionOf(place));
    const sound = questionOf(place).trim() ? await recording(name) : undefined;
    known[sound ? "add" : "delete"](name);
    const player = place.querySelector("audio");
    if (!player) continue;
    if (player.src) URL.revokeObjectURL(player.src);
    place.hidden = !sound;
    if (!sound) player.removeAttribute("src");
    else player.src = URL.createObjectURL(sound);
  }
  mark();
}

/** @param {string} text */
function say(text) {
  const said = document.getElementById("voice-said");
  if (said) said.textContent = text;
}

/** @param {HTMLElement} button */
async function record(button) {
  quiet();
  const name = nameOf(questionOf(button));
  /** @type {MediaStream} */
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (error) {
    const missing = error instanceof DOMException && error.name === "NotFoundError";
    say(missing ? "No microphone was found." : "The browser did not allow the microphone. Allow it beside the address, then try again.");
    return;
  }
  /** @type {Blob[]} */
  const pieces = [];
  const run = (recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS }));
  const limit = window.setTimeout(() => run.state === "recording" && run.stop(), LONGEST);
  run.ondataavailable = (event) => pieces.push(event.data);
  kept = new Promise((resolve) => {
    run.onstop = async () => {
      window.clearTimeout(limit);
      for (const track of stream.getTracks()) track.stop();
      recorder = null;
      mark();
      await keep(name, new Blob(pieces, { type: run.mimeType }));
      await showAll();
      say("Recorded. It stays in this browser.");
      resolve();
    };
  });
  run.start();
  mark();
  say("Recording, in this browser only.");
}

/** The buttons say what they would do now, and stand only where there is a microphone to ask for. */
function mark() {
  const able = typeof MediaRecorder === "function" && Boolean(navigator.mediaDevices?.getUserMedia);
  for (const button of document.querySelectorAll("[data-record]")) {
    // One recording a question: another one takes the place of the first.
    const first = !known.has(nameOf(questionOf(button)));
    button.textContent = recorder ? "Stop recording" : first ? "Record" : "Record again";
    button.setAttribute("aria-pressed", String(Boolean(recorder)));
    button.toggleAttribute("hidden", !able);
  }
}

/** A voice of this machine for English, the usual one first. @returns {SpeechSynthesisVoice | undefined} */
function voice() {
  const all = window.speechSynthesis?.getVoices() ?? [];
  const here = all.filter((each) => each.localService && each.lang.startsWith("en"));
  return here.find((each) => each.lang.replace("_", "-") === LANGUAGE) ?? here.find((each) => each.default) ?? here[0];
}

function offerVoice() {
  for (const button of document.querySelectorAll("[data-aloud]")) button.toggleAttribute("hidden", !voice());
}

function quiet() {
  window.speechSynthesis?.cancel();
  for (const button of document.querySelectorAll("[data-aloud]")) button.textContent = "Read aloud";
}

/** @param {HTMLElement} button */
function readAloud(button) {
  const running = button.textContent === "Stop reading";
  const text = questionOf(button).trim();
  quiet();
  if (running || !text) return;
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.voice = voice() ?? null;
  spoken.lang = spoken.voice?.lang ?? LANGUAGE;
  spoken.onend = spoken.onerror = () => (button.textContent = "Read aloud");
  button.textContent = "Stop reading";
  window.speechSynthesis.speak(spoken);
}

document.addEventListener("click", async (event) => {
  const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button"));
  if (button?.matches("[data-record]")) await (recorder ? recorder.stop() : record(button));
  else if (button?.matches("[data-aloud]")) readAloud(button);
  else if (button?.matches("[data-forget]")) {
    await keep(nameOf(questionOf(/** @type {HTMLElement} */ (button.closest("[data-recording]")))), null);
    await showAll();
    say("The recording is deleted.");
  }
});

// What is sent is finished: the recording ends with it, and is kept before the page goes.
document.addEventListener(
  "submit",
  (event) => {
    if (recorder?.state !== "recording") return;
    recorder.stop();
    sendAfter(event, kept);
  },
  { capture: true },
);

document.addEventListener("change", (event) => {
  if (document.querySelector(`[data-recording][data-from="${/** @type {Element} */ (event.target).id}"]`)) showAll();
});
document.addEventListener("greenroom:shown", begin);
window.speechSynthesis?.addEventListener("voiceschanged", offerVoice);
window.addEventListener("pagehide", quiet);

function begin() {
  quiet();
  mark();
  offerVoice();
  showAll();
}
begin();
