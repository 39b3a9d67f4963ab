// @ts-check
// The conversation: answers go out once, replies come in as they are made, and nothing that was typed is lost.
// The server holds the truth; every step ends with the conversation as it renders it.

import { elements, part, sentence } from "./shell.js";
import { Draft, reading } from "./draft.js";

const UNANSWERED = "Greenroom did not answer. What you wrote is kept here; check that it is still running, then send again.";
const NEAR = 80;
/** On a touch screen's keyboard, Enter makes a new line and the button sends. */
const TOUCH = window.matchMedia("(pointer: coarse)");

/** @type {EventSource | null} */
let stream = null;
/** @type {Draft | null} */
let draft = null;
let ticking = 0;

const talk = () => /** @type {HTMLElement} */ (document.getElementById("conversation"));
const composer = () => /** @type {HTMLFormElement | null} */ (document.getElementById("composer"));
const box = () => /** @type {HTMLTextAreaElement | null} */ (document.getElementById("answer"));

const nearEnd = () => window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - NEAR;
const toEnd = () => window.scrollTo({ top: document.documentElement.scrollHeight });

/** @param {string} text */
function announce(text) {
  const place = document.getElementById("announce");
  if (place) place.textContent = text;
}

/** @param {string} text */
function trouble(text) {
  let place = document.getElementById("trouble");
  if (!place) {
    place = document.createElement("p");
    place.id = "trouble";
    place.className = "problem";
    place.setAttribute("role", "alert");
    document.getElementById("turns")?.append(place);
  }
  place.textContent = text;
  place.hidden = !text;
}

/** Show the conversation as the server renders it; when it is over, the whole page. @param {string} html @param {boolean} follow */
function show(html, follow) {
  talk().replaceWith(elements(html));
  if (talk().dataset.now === "over") {
    window.location.reload();
    return;
  }
  begin();
  document.dispatchEvent(new Event("greenroom:shown"));
  if (follow) toEnd();
}

/** Take up what the conversation is at: a question that waits, or a reply that is being made. */
function begin() {
  window.clearInterval(ticking);
  const { now, turn = "", draft: name = "" } = talk().dataset;
  const [form, text] = [composer(), box()];
  draft = null;
  if (now === "waiting" && form && text) {
    draft = new Draft(name, turn, text, /** @type {HTMLInputElement} */ (form.elements.namedItem("key")));
    grow();
    const asked = draft.askedAt();
    const clock = /** @type {HTMLElement} */ (document.getElementById("clock"));
    const [think, limit] = [Number(form.dataset.think), Number(form.dataset.limit)];
    tick(() => {
      const { text: shown, phase } = reading({ asked, begun: draft?.begunAt ?? null, think, limit }, Date.now());
      clock.hidden = Date.now() - asked >= 3_600_000;
      clock.textContent = shown;
      if (clock.dataset.phase === "think" && phase === "answer") announce("The time to think is over. Answer now.");
      if (phase === "soon" && clock.dataset.phase === "answer") announce("Fifteen seconds left.");
      clock.dataset.phase = phase;
    });
    if (window.matchMedia("(min-width: 760px)").matches) text.focus({ preventScroll: true });
  }
  if (now === "replying") listen();
}

/** @param {() => void} step */
function tick(step) {
  step();
  ticking = window.setInterval(step, 1000);
}

/** Follow the reply until it ends. A dropped connection is taken up again by the browser, after the last block. */
function listen() {
  stream?.close();
  const began = Date.now();
  const seen = new Set();
  tick(() => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    const place = document.getElementById("thinking");
    if (place && seconds >= 3) place.textContent = `, ${seconds} s`;
  });
  const opened = (stream = new EventSource(talk().dataset.stream ?? ""));
  /** @type {Map<number, HTMLElement>} */
  const blocks = new Map();
  /** Put something into a block, in its place among the others. @param {number} index @param {Node | string} inside */
  const put = (index, inside) => {
    const follow = nearEnd();
    let block = blocks.get(index);
    if (!block) {
      block = document.createElement("div");
      block.className = "remark";
      blocks.set(index, block);
      document.getElementById("reply")?.append(block);
    }
    block.replaceChildren(inside);
    if (follow) toEnd();
  };
  opened.addEventListener("text", (event) => {
    const { index, text } = JSON.parse(event.data);
    if (!seen.has(index)) put(index, text);
  });
  opened.addEventListener("block", (event) => {
    const { index, html } = JSON.parse(event.data);
    if (seen.has(index)) return;
    seen.add(index);
    put(index, elements(html));
  });
  opened.addEventListener("done", () => ended(opened));
  opened.addEventListener("error", (event) => {
    if (event instanceof MessageEvent || opened.readyState === EventSource.CLOSED) ended(opened);
    else trouble("The connection dropped. Your answer is saved; trying again …");
  });
}

/** @param {EventSource} opened */
async function ended(opened) {
  opened.close();
  if (stream === opened) stream = null;
  try {
    const html = await part(talk().dataset.page ?? "", "conversation");
    const follow = nearEnd();
    show(html, follow);
    // The text alone, without the numbers of its sources.
    const asked = document.querySelector(".turn:last-of-type .question")?.firstChild?.textContent ?? "";
    announce(talk().dataset.now === "waiting" ? `The interviewer asks: ${asked}` : "The reply has ended.");
  } catch (error) {
    trouble(sentence(error, "Greenroom did not answer. Your answer is saved; reload the page when it runs again."));
  }
}

function grow() {
  const text = box();
  if (!text || CSS.supports("field-sizing", "content")) return;
  text.rows = Math.min(14, Math.max(3, text.value.split("\n").length + Math.floor(text.value.length / 80)));
}

document.addEventListener("input", (event) => {
  if (event.target !== box()) return;
  draft?.begin();
  draft?.keep();
  grow();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && talk().dataset.now === "replying") {
    /** @type {HTMLButtonElement | null} */ (talk().querySelector('form[action$="/stop"] button'))?.click();
  }
  const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing && !TOUCH.matches;
  if (event.target !== box() || !sends) return;
  event.preventDefault();
  composer()?.requestSubmit(composer()?.querySelector("button.solid"));
});

document.addEventListener("submit", async (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.matches("[data-live]")) return;
  event.preventDefault();
  if (form.getAttribute("aria-busy") === "true") return;
  const skip = event.submitter?.getAttribute("name") === "skip";
  const answering = form === composer();
  if (answering && !skip && !box()?.value.trim()) {
    trouble("Write a sentence or two first, or skip the question.");
    box()?.focus();
    return;
  }
  if (answering) draft?.sending(skip);
  trouble("");
  form.setAttribute("aria-busy", "true");
  try {
    const body = new URLSearchParams(/** @type {any} */ (new FormData(form, event.submitter)));
    const html = await part(form.action, "conversation", { method: "POST", body });
    if (answering) draft?.clear();
    show(html, true);
  } catch (error) {
    trouble(sentence(error, UNANSWERED));
    form.removeAttribute("aria-busy");
  }
});

window.addEventListener("pagehide", () => stream?.close());
begin();
toEndOnce();

/** A conversation is opened at its end, unless an address names a turn or the report is there to read. */
function toEndOnce() {
  if (!window.location.hash && talk().dataset.now !== "over") toEnd();
}
