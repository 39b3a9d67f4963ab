// @ts-check
// Speaking instead of typing, on this machine alone or not at all: processLocally forbids the browser to send the voice
// to anybody, and where it cannot do without, there is no microphone.

import { sendAfter } from "./shell.js";

const PREFIX = "greenroom:spoken:";
/** How much of the words heard may be changed, added or removed before their time no longer fits the text. */
const MENDED = 0.1;
const LANGUAGE = navigator.language.startsWith("en") ? navigator.language : "en-US";
const LOCAL = /** @type {any} */ ({ langs: [LANGUAGE], processLocally: true });

/** @type {any} what no version of the checker's own library knows yet */
const Recognition = /** @type {any} */ (window).SpeechRecognition;

/** @type {any} the recognition that runs */
let hearing = null;
/** Resolves when the recognition that runs has given its last word. @type {Promise<void>} */
let ended = Promise.resolve();
/** What was heard of the answer in the box, and for how long it was spoken. */
let heard = "";
let seconds = 0;
/** When Stop was pressed; the last words may arrive later than they were said. */
let until = 0;
/** @type {HTMLTextAreaElement | null} */
let box = null;

/** @template {HTMLElement} T @param {string} id @returns {T | null} */
const get = (id) => /** @type {T | null} */ (document.getElementById(id));
const field = () => /** @type {HTMLInputElement | null} */ (box?.form?.elements.namedItem("spoken_seconds") ?? null);
const place = () => PREFIX + box?.dataset.spoken;

/** @param {string} text */
function words(text) {
  /** @type {Map<string, number>} */
  const counted = new Map();
  const found = text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
  for (const word of found) counted.set(word, (counted.get(word) ?? 0) + 1);
  return { counted, number: found.length };
}

/** How many words of one text the other lacks. @param {string} one @param {string} other */
function lacking(one, other) {
  const there = words(other).counted;
  let number = 0;
  for (const [word, times] of words(one).counted) number += Math.max(0, times - (there.get(word) ?? 0));
  return number;
}

/**
 * A pace is words over the time they took to say, so the words must be the spoken ones. Putting right what was misheard
 * keeps them; a text of which more than one word in ten (and more than two) is another has been written, and gets no pace.
 */
function isSpoken() {
  if (!heard || !box) return false;
  const changed = Math.max(lacking(heard, box.value), lacking(box.value, heard));
  return changed <= Math.max(2, MENDED * words(heard).number);
}

/** What the form sends follows what is in the box. */
function measure() {
  const kept = field();
  if (!kept || !box) return;
  if (!box.value.trim() && !hearing) [heard, seconds] = ["", 0];
  kept.value = isSpoken() && seconds > 0 ? seconds.toFixed(1) : "";
  try {
    if (heard && box.dataset.spoken) localStorage.setItem(place(), JSON.stringify({ heard, seconds }));
    else localStorage.removeItem(place());
  } catch {
    // Without storage, a reload makes a typed answer of a spoken one.
  }
}

/** The box of this page as it stands: what was spoken into it before a reload, or before the server sent it back. */
function takeUp() {
  box = /** @type {HTMLTextAreaElement | null} */ (get(get("voice")?.dataset.box ?? ""));
  [heard, seconds] = ["", 0];
  const kept = field();
  if (box?.dataset.spoken) {
    try {
      const held = JSON.parse(localStorage.getItem(place()) ?? "null");
      if (held && box.value) [heard, seconds] = [held.heard, held.seconds];
    } catch {
      // Nothing is known of how it came about, so it counts as typed.
    }
  } else if (box && kept?.defaultValue) {
    [heard, seconds] = [box.defaultValue, Number(kept.defaultValue)];
  }
  measure();
}

/** @param {string} text */
function say(text) {
  const said = get("voice-said");
  if (said) said.textContent = text;
}

/** @param {string} text why there is no microphone @param {boolean} [offer] whether the browser could be given what it lacks */
function why(text, offer = false) {
  const line = get("voice-why");
  if (!line) return;
  line.textContent = `${text} `;
  line.hidden = false;
  if (!offer) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link";
  button.id = "get-speech";
  button.textContent = "Get it";
  line.append(button);
}

const NONE = "No microphone here: this browser cannot turn speech into text without sending it away. Type your answer; nothing leaves this machine.";
const LACKS = "To take down what you say on this machine alone, your browser first has to download its language pack. Nothing of yours is sent.";
const FAILED = "The browser could not get its language pack. Type your answer; nothing was sent.";

async function offer() {
  const button = get("speak");
  if (!button || !box) return;
  /** @type {string} */
  let state = "unavailable";
  try {
    if (typeof Recognition?.available === "function" && "processLocally" in Recognition.prototype) {
      state = await Recognition.available(LOCAL);
    }
  } catch {
    // A browser that cannot say whether it would keep the voice here is not asked to listen.
  }
  button.hidden = state !== "available";
  if (state === "available") get("voice-why")?.setAttribute("hidden", "");
  else if (state === "unavailable") why(NONE);
  else why(LACKS, true);
}

async function install() {
  why("Your browser is getting its language pack …");
  try {
    if (!(await Recognition.install(LOCAL))) throw new Error("refused");
    await offer();
    get("speak")?.focus();
  } catch {
    why(FAILED);
  }
}

/** @type {Record<string, string>} */
const TROUBLE = {
  "not-allowed": "The browser did not allow the microphone. Allow it beside the address, then press Speak again.",
  "audio-capture": "No microphone was found. Plug one in, or type.",
  "language-not-supported": "This browser cannot do that on this machine after all. Type your answer; nothing was sent.",
  "no-speech": "Nothing was heard. Press Speak and try again.",
};

function listen() {
  if (!box || !Recognition) return;
  window.speechSynthesis?.cancel();
  const into = box;
  const [before, heardBefore, secondsBefore] = [into.value.trimEnd(), heard, seconds];
  const run = new Recognition();
  Object.assign(run, { lang: LANGUAGE, continuous: true, interimResults: true, processLocally: true });
  let [begun, last] = [0, 0];
  let trouble = "";
  hearing = run;
  const moment = () => (last = until || performance.now());
  until = 0;
  run.onspeechstart = () => (begun ||= performance.now());
  run.onspeechend = moment;
  run.onresult = (/** @type {any} */ event) => {
    begun ||= performance.now();
    moment();
    // As it was heard, with every "um": fillers are part of how an answer sounds, and the critique counts them.
    const said = [...event.results].map((result) => result[0].transcript.trim()).filter(Boolean).join(" ");
    heard = [heardBefore, said].filter(Boolean).join(" ");
    seconds = secondsBefore + Math.max(0, last - begun) / 1000;
    into.value = [before, said].filter(Boolean).join(before.endsWith("\n") ? "" : " ");
    into.dispatchEvent(new Event("input", { bubbles: true }));
    into.scrollTop = into.scrollHeight;
  };
  run.onerror = (/** @type {any} */ event) => (trouble = TROUBLE[event.error] ?? "The browser stopped listening.");
  ended = new Promise((resolve) => {
    run.onend = () => {
      hearing = null;
      into.readOnly = false;
      pressed(false);
      say(trouble || (heard ? "Read over it: what was misheard can be put right." : ""));
      measure();
      resolve();
    };
  });
  into.readOnly = true;
  pressed(true);
  say("Listening. Speak as you would in the room.");
  run.start();
}

/** Stop listening; the last words still come. */
function stop() {
  until = performance.now();
  hearing?.stop();
}

/** @param {boolean} on */
function pressed(on) {
  const button = get("speak");
  if (!button) return;
  button.setAttribute("aria-pressed", String(on));
  button.textContent = on ? "Stop" : "Speak";
}

document.addEventListener("click", (event) => {
  const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button"));
  if (button?.id === "speak") (hearing ? stop : listen)();
  else if (button?.id === "get-speech") install();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && hearing) stop();
});

document.addEventListener("input", (event) => {
  if (event.target === box) measure();
});

// Whoever sends while still speaking means all of it: the last words are waited for, though not for ever.
document.addEventListener(
  "submit",
  (event) => {
    if (!hearing || event.target !== box?.form) return;
    stop();
    hearing = null;
    sendAfter(event, ended);
  },
  { capture: true },
);

document.addEventListener("greenroom:shown", begin);
window.addEventListener("pagehide", () => hearing?.abort());

function begin() {
  takeUp();
  offer();
}
begin();
