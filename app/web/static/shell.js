// @ts-check
// What every page has: citations that open at the side, a menu that closes by itself, keys, and nothing left behind.
// Here, too, is the one place where text becomes elements; only our own server's HTML passes through it.

/** @param {string} html what one of our own pages answered with */
export function elements(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/**
 * One block of a page.
 * @param {string} address @param {string} part the block's name @param {RequestInit} [options]
 * @returns {Promise<string>}
 */
export async function part(address, part, options = {}) {
  const response = await fetch(address, { ...options, headers: { "X-Part": part } });
  if (!response.ok) throw new Refused(await reason(response));
  if (new URL(response.url).pathname === "/sign-in") {
    throw new Refused("You are no longer signed in. Sign in again in another tab, then come back to this one.");
  }
  return response.text();
}

/** The server answered, and said no. */
export class Refused extends Error {}

/** @param {Response} response the sentence of an error */
export async function reason(response) {
  try {
    return (await response.json()).error.message;
  } catch {
    return "Greenroom could not do that.";
  }
}

/**
 * The sentence to show for an error: what the server said, or that it did not answer.
 * @param {unknown} error @param {string} unanswered
 */
export function sentence(error, unanswered) {
  return error instanceof Refused ? error.message : unanswered;
}

/** Send a form once something has ended that belongs to it, though never wait for ever. @param {SubmitEvent} event @param {Promise<unknown>} ending */
export async function sendAfter(event, ending) {
  event.preventDefault();
  event.stopImmediatePropagation();
  const [form, submitter] = [/** @type {HTMLFormElement} */ (event.target), /** @type {HTMLElement | null} */ (event.submitter)];
  await Promise.race([ending, new Promise((resolve) => window.setTimeout(resolve, 2000))]);
  form.requestSubmit(submitter);
}

/** The answers recorded in this browser, by candidate and question. @returns {Promise<IDBDatabase>} */
export function recordings() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("greenroom");
    opening.onupgradeneeded = () => opening.result.createObjectStore("recordings");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

const sheet = /** @type {HTMLDialogElement} */ (document.getElementById("sheet"));

/** @param {string} id @param {string} text */
function say(id, text) {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}

/** @param {HTMLAnchorElement} link */
function open(link) {
  const { document: name = "", heading = "", quote = "" } = link.dataset;
  say("sheet-title", name);
  say("sheet-heading", heading);
  say("sheet-quote", quote);
  document.getElementById("sheet-link")?.setAttribute("href", link.getAttribute("href") ?? "/");
  sheet.showModal();
}

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const link = /** @type {HTMLAnchorElement | null} */ (target.closest("a[data-sheet]"));
  if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    open(link);
  } else if (target === sheet) {
    sheet.close();
  }
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(target)) menu.removeAttribute("open");
  }
});


// Keys. They rest while somebody types; what a page adds to them is said on the page: data-key names the key that
// presses an element, and the list that "?" opens shows only what is there.

const keys = /** @type {HTMLDialogElement} */ (document.getElementById("keys-sheet"));
const FIELDS = "input:not([type=radio], [type=checkbox]), textarea, select, dialog";
/** When g was pressed, in milliseconds since the page was opened. */
let going = -Infinity;

/** @param {Element} element */
const isShown = (element) => element.getClientRects().length > 0;

/** @param {string} key @returns {HTMLElement | undefined} */
function pressedBy(key) {
  const found = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`));
  return [...found].find(isShown);
}

function listKeys() {
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (keys.querySelectorAll("[data-if]"))) {
    row.hidden = ![...document.querySelectorAll(row.dataset.if ?? "")].some(isShown);
  }
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (keys.querySelectorAll("[data-for]"))) {
    const does = pressedBy(row.dataset.for ?? "");
    row.hidden = !does;
    /** @type {HTMLElement} */ (row.lastElementChild).textContent = does?.dataset.does ?? does?.textContent ?? "";
  }
  keys.showModal();
}

document.addEventListener("keydown", (event) => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.key === "Escape") return escape(target);
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && target.matches("textarea:not([data-enter])")) {
    const form = /** @type {HTMLTextAreaElement} */ (target).form;
    event.preventDefault();
    return form?.requestSubmit(form.querySelector("button:not([type=button], [formnovalidate])"));
  }
  if (target.closest(FIELDS) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const sequence = event.timeStamp - going < 1500 ? `g ${event.key}` : event.key;
  going = event.key === "g" ? event.timeStamp : -Infinity;
  const element = pressedBy(sequence);
  if (event.key !== "?" && !element) return;
  event.preventDefault();
  // The page's own letters must not act as well on the second key of two.
  event.stopImmediatePropagation();
  if (element) element.click();
  else listKeys();
});

/** Leave the field, so that keys are keys again; close the menu. @param {HTMLElement} from */
function escape(from) {
  if (from.matches("input, textarea") && !from.closest("dialog")) from.blur();
  const menu = document.querySelector("details.menu[open]");
  if (!menu) return;
  menu.removeAttribute("open");
  menu.querySelector("summary")?.focus();
}

document.getElementById("keys-open")?.addEventListener("click", listKeys);

// Drafts, file names and recordings are somebody's: whoever uses this browser next shall not find them.

/** @param {string} candidate the recordings of one, or with an empty name all */
async function forgetRecordings(candidate) {
  const opened = await recordings();
  await new Promise((resolve) => {
    const done = opened.transaction("recordings", "readwrite");
    const store = done.objectStore("recordings");
    if (candidate) store.delete(IDBKeyRange.bound(`${candidate} `, `${candidate} \uffff`));
    else store.clear();
    done.oncomplete = done.onerror = done.onabort = resolve;
  });
  opened.close();
}

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const [, candidate = ""] = /^\/candidates\/([^/]+)\/delete$/.exec(form.getAttribute("action") ?? "") ?? [];
  const leaves = form.matches('form[action="/sign-out"]');
  if (!(leaves || candidate) || form.dataset.forgotten) return;
  form.dataset.forgotten = "yes";
  try {
    for (const kept of leaves ? [localStorage, sessionStorage] : []) {
      for (const name of Object.keys(kept)) if (name.startsWith("greenroom:")) kept.removeItem(name);
    }
  } catch {
    // Storage is switched off, so there is nothing in it.
  }
  // Nor can recordings be there that cannot be opened.
  sendAfter(event, forgetRecordings(candidate).catch(() => undefined));
});

// A form that leaves the page takes what was typed along, so it is first seen whether anybody is there. This listens
// last of all: what a page's own script sends is none of its business.

window.addEventListener("submit", async (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.reached) return void delete form.dataset.reached;
  event.preventDefault();
  if (form.dataset.asking) return; // a second click while it is asked sends nothing twice
  form.dataset.asking = "yes";
  const submitter = /** @type {HTMLElement | null} */ (event.submitter);
  form.querySelector(".problem.unreached")?.remove();
  try {
    await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(4000) });
  } catch (error) {
    // Whoever is only slow may have it all the same.
    if (error instanceof TypeError) return unreached(form);
  } finally {
    delete form.dataset.asking;
  }
  form.dataset.reached = "yes";
  form.requestSubmit(submitter);
});

/** Say so, and keep what was typed. @param {HTMLFormElement} form */
function unreached(form) {
  const boxes = form.querySelectorAll("textarea");
  const said = document.createElement("p");
  said.className = "problem unreached";
  said.setAttribute("role", "alert");
  said.textContent = `Greenroom did not answer. ${boxes.length ? "What you wrote is still here; check" : "Check"} that it is running, then try again.`;
  form.append(said);
  said.scrollIntoView({ block: "nearest" });
  for (const button of form.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
  for (const box of boxes) box.dispatchEvent(new Event("input", { bubbles: true }));
}
