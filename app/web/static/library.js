// @ts-check
// Files go up one by one, each with its own line, which follows the file until it has been read.

import { elements, part, reason } from "./shell.js";
import { clock, keep, kept, say, summary } from "./uploads.js";

const list = /** @type {HTMLElement} */ (document.getElementById("documents"));
const form = /** @type {HTMLFormElement} */ (document.getElementById("upload"));
const drop = /** @type {HTMLElement} */ (document.getElementById("drop"));
const input = /** @type {HTMLInputElement} */ (form.querySelector("input[type=file]"));
const { api = "", rows = "" } = form.dataset;

/** One file after the other: a browser has few connections, and the list stays in order. */
let queue = Promise.resolve();

/** What became of the files so far, and how many they are together. @type {import("./uploads.js").Outcome[]} */
let outcomes = kept();
let expected = outcomes.length;

/** @param {import("./uploads.js").Outcome} outcome */
function settle(outcome) {
  outcomes.push(outcome);
  keep(outcomes);
  if (outcomes.length >= expected) say(summary(outcomes));
}

/** @param {string} name @param {string} word @param {string} text @param {string} kind */
function line(name, word, text, kind) {
  const item = document.createElement("li");
  item.className = "document";
  const title = document.createElement("h2");
  title.textContent = name;
  const state = document.createElement("p");
  state.className = "state";
  const tag = document.createElement("span");
  tag.className = `tag ${kind}`;
  tag.textContent = word;
  state.append(tag, ` ${text}`);
  item.append(title, state);
  return item;
}

/** A line for a file of which nothing was kept. @param {string} name @param {string} why */
function refusal(name, why) {
  const item = line(name, "failed", why, "bad");
  item.dataset.refused = "";
  return item;
}

/** @param {File} file */
async function send(file) {
  const waiting = line(file.name, "sending", "", "");
  list.prepend(waiting);
  say(`Reading ${file.name}${expected > 1 ? `, ${outcomes.length + 1} of ${expected}` : ""} …`, true);
  const body = new FormData();
  body.append("files", file);
  let refused = "Greenroom did not answer. Check that it is still running, then add the file again.";
  try {
    const response = await fetch(api, { method: "POST", body });
    const failed = response.ok ? "" : await reason(response.clone());
    const [entry] = await entries(response);
    if (entry?.id) {
      settle(await taken(waiting, entry));
      return;
    }
    refused = entry?.error?.message ?? failed;
  } catch {
    // The sentence above says it.
  }
  waiting.replaceWith(refusal(file.name, refused));
  settle({ name: file.name, end: "failed", refused });
}

/** @param {HTMLElement} waiting @param {any} entry @returns {Promise<import("./uploads.js").Outcome>} */
async function taken(waiting, entry) {
  const before = document.getElementById(`document-${entry.id}`);
  const { version = "", updated = "" } = before?.dataset ?? {};
  if (updated === entry.updated_at && entry.state === "ready") {
    waiting.remove();
    return { name: entry.name, end: "same" };
  }
  before?.remove();
  waiting.id = `document-${entry.id}`;
  if ((await follow(entry.id)) === "failed") return { name: entry.name, end: "failed" };
  // Another file may have been the same as the version before.
  for (const item of list.querySelectorAll("[data-same]")) await show(item.id.slice("document-".length)).catch(() => undefined);
  const replaced = before && version !== `${entry.version}`;
  return replaced
    ? { name: entry.name, end: "replaced", when: clock(updated) }
    : { name: entry.name, end: "read" };
}

/** @param {Response} response @returns {Promise<any[]>} */
async function entries(response) {
  const found = await response.json().catch(() => []);
  return Array.isArray(found) ? found : [];
}

/** @param {string} id */
async function show(id) {
  const html = await part(`${rows}${id}/row`, "");
  document.getElementById(`document-${id}`)?.replaceWith(elements(html));
  const state = document.getElementById(`document-${id}`)?.dataset.state;
  if (state === "ready") document.getElementById("next-step")?.removeAttribute("hidden");
}

/** @param {string} id @returns {Promise<string>} the state it ends in */
function follow(id) {
  return new Promise((resolve) => {
    const events = new EventSource(`${api}/${id}/events`);
    let shown = Promise.resolve();
    const update = () => (shown = shown.then(() => show(id)).catch(() => undefined));
    const end = async () => {
      events.close();
      await update();
      resolve(document.getElementById(`document-${id}`)?.dataset.state ?? "gone");
    };
    events.addEventListener("document", update);
    events.addEventListener("done", end);
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) end();
    });
  });
}

/** @param {File[]} files */
function add(files) {
  if (files.length && outcomes.length >= expected) {
    outcomes = [];
    expected = 0;
    for (const item of list.querySelectorAll("[data-refused]")) item.remove();
  }
  expected += files.length;
  for (const file of files) queue = queue.then(() => send(file));
}

function chosen() {
  add([...(input.files ?? [])]);
  input.value = "";
}

input.addEventListener("change", chosen);

for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
  drop.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.toggle("over-it", kind === "dragenter" || kind === "dragover");
    if (kind === "drop") add([...(/** @type {DragEvent} */ (event).dataTransfer?.files ?? [])]);
  });
}

// A text that is pasted is the next upload.
document.querySelector(".add details form")?.addEventListener("submit", () => keep([]));

for (const { name, refused } of outcomes) if (refused) list.prepend(refusal(name, refused));
say(summary(outcomes));

const unread = /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll('[data-state="pending"]'));
expected += unread.length;
for (const { dataset } of unread) {
  queue = queue.then(async () => {
    const state = await follow(dataset.document ?? "");
    settle({ name: dataset.name ?? "", end: state === "ready" ? "read" : "failed" });
  });
}

// Files may have been chosen before this script had come.
chosen();
