// @ts-check
// A question to answer at a click, the notes by keyboard, and the follow-up without losing one's place.

import { elements, part, sentence } from "./shell.js";

/** @param {string} note @param {boolean} on */
function light(note, on) {
  for (const element of document.querySelectorAll(`[data-note="${note}"], #note-${note}`)) {
    element.classList.toggle("lit", on);
  }
}

for (const kind of ["pointerover", "pointerout", "focusin", "focusout"]) {
  document.addEventListener(kind, (event) => {
    const span = /** @type {Element} */ (event.target).closest?.("[data-note]");
    const note = span instanceof HTMLElement ? span.dataset.note : undefined;
    if (note) light(note, kind === "pointerover" || kind === "focusin");
  });
}

document.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest("a[data-question]");
  const question = document.getElementById("question");
  if (!link || !(question instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  question.value = link.textContent ?? "";
  question.dispatchEvent(new Event("input", { bubbles: true }));
  const answer = document.getElementById("answer");
  (answer instanceof HTMLTextAreaElement && !answer.value ? answer : question).focus();
});

document.addEventListener("keydown", (event) => {
  const typing = /** @type {Element} */ (event.target).closest("input, textarea, select, dialog");
  if (typing || event.ctrlKey || event.metaKey || event.altKey || !["j", "k"].includes(event.key)) return;
  const spans = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".answer a.mark")]);
  const at = spans.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const next = spans[event.key === "j" ? at + 1 : Math.max(at, 1) - 1];
  next?.focus();
});

document.addEventListener("submit", async (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.matches("[data-follow-up]")) {
    for (const button of form.querySelectorAll("button.big")) button.setAttribute("aria-busy", "true");
    return;
  }
  event.preventDefault();
  const place = document.getElementById("follow-up");
  try {
    const html = await part(form.action, "follow_up", { method: "POST" });
    place?.replaceWith(elements(html));
    const shown = document.getElementById("follow-up");
    shown?.setAttribute("tabindex", "-1");
    shown?.focus();
    document.dispatchEvent(new Event("greenroom:shown"));
  } catch (error) {
    const said = document.createElement("p");
    said.className = "problem";
    said.setAttribute("role", "alert");
    said.textContent = sentence(error, "Greenroom did not answer. Check that it is still running, then ask again.");
    form.replaceChildren(...form.children, said);
  }
});
