// @ts-check
// Stories: arrows through the matrix, printing. Answers to the coach go by live.js.

import "./live.js";

document.addEventListener("click", (event) => {
  if (/** @type {Element} */ (event.target).closest("#print")) window.print();
});

document.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  const target = /** @type {Element} */ (event.target);
  if (!step || target.closest("input, textarea, select, dialog") || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...document.querySelectorAll("#matrix tbody a")].map((each) => /** @type {HTMLElement} */ (each));
  const at = links.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  // Arrows scroll the page until somebody is in the matrix; the letters lead into it.
  if (at < 0 && event.key.startsWith("Arrow")) return;
  const next = links[at < 0 ? 0 : at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
});
