// @ts-check
// The introduction sentence by sentence: editing in place, the keyboard, copying, and the rehearsal clock.

import { announce } from "./live.js";

const SHORTEST = 5;
const [SLOWEST, FASTEST] = [60, 260];

/** When the rehearsal began, in milliseconds; 0 while none runs. */
let began = 0;
let ticking = 0;

/** @template {HTMLElement} T @param {string} id @returns {T | null} */
const get = (id) => /** @type {T | null} */ (document.getElementById(id));
const speech = () => /** @type {HTMLElement | null} */ (document.querySelector(".speech"));
const pace = () => Number(speech()?.dataset.pace) || 140;

/** @returns {HTMLElement[]} */
const told = () => [...document.querySelectorAll(".speech [data-words]")].map((each) => /** @type {HTMLElement} */ (each));

/** @param {number} seconds */
function clocked(seconds) {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** @param {boolean} running */
function buttons(running) {
  for (const [id, shown] of /** @type {[string, boolean][]} */ ([["start", !running], ["stop", running], ["done", running]])) {
    const button = get(id);
    if (button) button.hidden = !shown;
  }
  speech()?.classList.toggle("spoken", running);
  get("rehearse")?.classList.toggle("running", running);
}

/** Where somebody who keeps the pace would be by now; computed from the start, so that no tick can be missed. */
function tick() {
  const seconds = (performance.now() - began) / 1000;
  const sentences = told();
  const total = sentences.reduce((sum, each) => sum + Number(each.dataset.words), 0);
  let words = (seconds * pace()) / 60;
  let here = false;
  for (const each of sentences) {
    const length = Number(each.dataset.words);
    const now = !here && words < length;
    if (now && !each.classList.contains("now")) each.scrollIntoView({ block: "nearest" });
    each.classList.toggle("now", now);
    each.classList.toggle("gone-by", !here && !now);
    each.style.setProperty("--told", now ? `${Math.max(0, (100 * words) / length)}%` : "0%");
    here ||= now;
    if (!here) words -= length;
  }
  const over = seconds - (total * 60) / pace();
  const [clock, left] = [get("clock"), get("left")];
  if (clock) clock.textContent = clocked(seconds);
  if (left && over >= 1) left.textContent = `+${clocked(over)} over`;
}

function start() {
  if (!told().length) return;
  const measured = get("measured");
  if (measured) measured.hidden = true;
  began = performance.now();
  buttons(true);
  get("done")?.focus({ preventScroll: true });
  told()[0].scrollIntoView({ block: "nearest" });
  ticking = window.setInterval(tick, 200);
  tick();
}

function stop() {
  window.clearInterval(ticking);
  began = 0;
  for (const each of told()) each.classList.remove("now", "gone-by");
  buttons(false);
}

/** All of it was said: what pace was that? */
function done() {
  const seconds = (performance.now() - began) / 1000;
  const words = told().reduce((sum, each) => sum + Number(each.dataset.words), 0);
  stop();
  get("start")?.focus({ preventScroll: true });
  const [form, line, button] = [get("measured"), get("measured-line"), get("use-pace")];
  if (!form || !line || !button) return;
  const measured = Math.round((words * 60) / seconds);
  const kept = seconds >= SHORTEST && measured >= SLOWEST && measured <= FASTEST;
  const same = Math.abs(measured - pace()) <= 2;
  line.textContent = !kept
    ? `${clocked(seconds)} for ${words} words is no pace to go by. Press “I said it all” once you have read it to the end, aloud.`
    : same
      ? `You took ${clocked(seconds)}: ${measured} words a minute, which is your pace here.`
      : `You took ${clocked(seconds)}: ${measured} words a minute. Lengths here are counted at ${pace()}.`;
  button.textContent = `Count at ${measured} from now on`;
  button.hidden = !kept || same;
  const field = form.querySelector("input[name=words_per_minute]");
  if (field instanceof HTMLInputElement) field.value = String(measured);
  form.hidden = false;
  announce(line.textContent);
}

/** @param {string} id */
function openEditor(id) {
  for (const open of document.querySelectorAll(".rewrite.open")) open.classList.remove("open");
  const form = document.getElementById(id);
  form?.classList.add("open");
  const box = form?.querySelector("textarea");
  box?.focus();
  box?.setSelectionRange(box.value.length, box.value.length);
}

/** @param {Element} link */
function closeEditor(link) {
  link.closest(".rewrite")?.classList.remove("open");
  const row = /** @type {HTMLElement | null} */ (link.closest("li"));
  row?.focus({ preventScroll: true });
}

async function copy() {
  const text = get("plain")?.textContent ?? "";
  const button = get("copy");
  try {
    await navigator.clipboard.writeText(text);
    if (button) button.textContent = "Copied";
    announce("The text is copied.");
  } catch {
    // No clipboard without leave, nor over plain HTTP from elsewhere: the text is shown, marked, to be copied by hand.
    const plain = get("plain");
    if (!plain) return;
    plain.hidden = false;
    window.getSelection()?.selectAllChildren(plain);
    announce("The text is marked; copy it with your keyboard.");
  }
}

/** A job written out is asked for only where none of the known ones is chosen. */
function showOtherJob() {
  const choice = /** @type {HTMLSelectElement | null} */ (get("for-job"));
  const other = get("other-job");
  if (choice && other) other.hidden = choice.value !== "other";
}

/** @type {Record<string, () => void>} */
const BUTTONS = { start, stop, done, copy, print: () => window.print() };

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const button = target.closest("button[id]");
  if (button && BUTTONS[button.id]) BUTTONS[button.id]();
  const link = target.closest("a[data-edit], a[data-cancel]");
  if (!link) return;
  event.preventDefault();
  if (link.matches("[data-edit]")) openEditor((link.getAttribute("href") ?? "").slice(1));
  else closeEditor(link);
});

document.addEventListener("keydown", (event) => {
  const target = /** @type {Element} */ (event.target);
  if (event.key === "Escape" && target.closest(".rewrite")) closeEditor(target);
  else if (event.key === "Escape" && began) stop();
  if (target.closest("input, textarea, select, dialog") || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...document.querySelectorAll(".sentences > li")].map((each) => /** @type {HTMLElement} */ (each));
  const row = /** @type {HTMLElement | null} */ (target.closest(".sentences > li"));
  const at = row ? rows.indexOf(row) : -1;
  if (event.key === "j") rows[at + 1]?.focus();
  else if (event.key === "k") rows[Math.max(at, 1) - 1]?.focus();
  else if (event.key === "r") (began ? done : start)();
  else if (row && event.key === "e") /** @type {HTMLElement | null} */ (row.querySelector("[data-edit]"))?.click();
  else if (row && event.key === "x") /** @type {HTMLElement | null} */ (row.querySelector("[name=drop], .put-back"))?.click();
  else return;
  event.preventDefault();
});

document.addEventListener("change", showOtherJob);
document.addEventListener("greenroom:shown", () => {
  if (began) stop();
});
showOtherJob();
if (window.location.hash.startsWith("#edit-")) openEditor(window.location.hash.slice(1));
