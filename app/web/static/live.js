// @ts-check
// Forms marked data-live change one block of the page, which is then shown as the server renders it; the rest stays.
// What is being written is kept in this browser until it is sent: textareas marked data-keep.

import { elements, part, sentence } from "./shell.js";

const PREFIX = "greenroom:draft:";
const UNANSWERED = "Greenroom did not answer. What you wrote is still here; check that it is running, then try again.";

/** @param {HTMLTextAreaElement} box */
const nameOf = (box) => PREFIX + box.dataset.keep;

/** @param {() => void} step storage may be full or switched off; then a draft lives as long as the page */
function quietly(step) {
  try {
    step();
  } catch {
    // Nothing is lost but the draft's life beyond this page.
  }
}

/** Fill in what was being written. It gives way to a text of the server's that is newer. */
export function takeUp() {
  for (const box of document.querySelectorAll("textarea[data-keep]")) {
    if (!(box instanceof HTMLTextAreaElement)) continue;
    quietly(() => {
      const held = JSON.parse(localStorage.getItem(nameOf(box)) ?? "null");
      if (held && (!box.defaultValue || held.before === box.defaultValue)) box.value = held.text;
    });
  }
}

/** @param {HTMLFormElement} form */
function forget(form) {
  for (const box of form.querySelectorAll("textarea[data-keep]")) {
    if (box instanceof HTMLTextAreaElement) quietly(() => localStorage.removeItem(nameOf(box)));
  }
}

/** @param {string} text */
export function announce(text) {
  const place = document.getElementById("announce");
  if (place) place.textContent = text;
}

/** @param {HTMLFormElement} form @param {string} text */
function trouble(form, text) {
  form.querySelector(".problem")?.remove();
  const said = document.createElement("p");
  said.className = "problem";
  said.setAttribute("role", "alert");
  said.textContent = text;
  form.append(said);
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} submitter */
async function send(form, submitter) {
  const block = form.dataset.live ?? "";
  form.setAttribute("aria-busy", "true");
  try {
    const body = new URLSearchParams(/** @type {any} */ (new FormData(form, submitter)));
    // Not form.action: a field of that name would stand before it.
    const html = await part(form.getAttribute("action") ?? "", block, { method: "POST", body });
    const place = form.dataset.then || (submitter ?? form).closest("[id][tabindex]")?.id || "";
    forget(form);
    document.getElementById(block)?.replaceWith(elements(html));
    takeUp();
    const shown = document.getElementById(block);
    announce(shown?.dataset.said ?? "");
    const next = shown?.querySelector("[data-next]") ?? document.getElementById(place);
    if (next instanceof HTMLElement) next.focus({ preventScroll: !next.matches("[data-next]") });
    document.dispatchEvent(new Event("greenroom:shown"));
  } catch (error) {
    trouble(form, sentence(error, UNANSWERED));
    form.removeAttribute("aria-busy");
  }
}

document.addEventListener("input", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLTextAreaElement) || !box.dataset.keep) return;
  const held = JSON.stringify({ before: box.defaultValue, text: box.value });
  quietly(() => localStorage.setItem(nameOf(box), held));
});

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.dataset.live) {
    forget(form);
    for (const button of form.querySelectorAll("button.big")) button.setAttribute("aria-busy", "true");
    return;
  }
  event.preventDefault();
  if (form.getAttribute("aria-busy") !== "true") send(form, event.submitter);
});

takeUp();
