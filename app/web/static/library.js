// @ts-check
// Files go up one by one, each with its own line, which follows the file until it has been read.

import { elements, part, reason } from "./dom.js";

const list = /** @type {HTMLElement} */ (document.getElementById("documents"));
const form = /** @type {HTMLFormElement} */ (document.getElementById("upload"));
const drop = /** @type {HTMLElement} */ (document.getElementById("drop"));
const input = /** @type {HTMLInputElement} */ (form.querySelector("input[type=file]"));
const { api = "", rows = "" } = form.dataset;

/** One file after the other: a browser has few connections, and the list stays in order. */
let queue = Promise.resolve();

/** @param {string} text */
function announce(text) {
  const element = document.getElementById("announce");
  if (element) element.textContent = text;
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

/** @param {File} file */
async function send(file) {
  const waiting = line(file.name, "sending", "", "");
  list.append(waiting);
  const body = new FormData();
  body.append("files", file);
  try {
    const response = await fetch(api, { method: "POST", body });
    const failed = response.ok ? "" : await reason(response.clone());
    const [entry] = await entries(response);
    if (!entry?.id) {
      waiting.replaceWith(line(file.name, "failed", entry?.error?.message ?? failed, "bad"));
      announce(`${file.name} could not be added.`);
      return;
    }
    document.getElementById(`document-${entry.id}`)?.remove();
    waiting.id = `document-${entry.id}`;
    await follow(entry.id);
  } catch {
    const text = "Greenroom did not answer. Check that it is still running, then add the file again.";
    waiting.replaceWith(line(file.name, "failed", text, "bad"));
  }
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

/** @param {string} id @returns {Promise<void>} */
function follow(id) {
  return new Promise((resolve) => {
    const events = new EventSource(`${api}/${id}/events`);
    let shown = Promise.resolve();
    const update = () => (shown = shown.then(() => show(id)).catch(() => undefined));
    const end = async () => {
      events.close();
      await update();
      const name = document.querySelector(`#document-${id} h2`)?.textContent ?? "The document";
      announce(`${name}: ${document.getElementById(`document-${id}`)?.dataset.state ?? "gone"}.`);
      resolve();
    };
    events.addEventListener("document", update);
    events.addEventListener("done", end);
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) end();
    });
  });
}

/** @param {Iterable<File>} files */
function add(files) {
  for (const file of files) queue = queue.then(() => send(file));
}

input.addEventListener("change", () => {
  add([...(input.files ?? [])]);
  input.value = "";
});

for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
  drop.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.toggle("over-it", kind === "dragenter" || kind === "dragover");
    if (kind === "drop") add(/** @type {DragEvent} */ (event).dataTransfer?.files ?? []);
  });
}

for (const item of list.querySelectorAll('[data-state="pending"]')) {
  const id = /** @type {HTMLElement} */ (item).dataset.document ?? "";
  queue = queue.then(() => follow(id));
}
