// @ts-check
// A page that was made while notes were being read is shown again once they are, unless something is being written.

const EVERY = 1000;
const line = /** @type {HTMLElement} */ (document.getElementById("unread"));

/** Whether somebody types, speaks or records; a reload would take it away. */
const writing = () =>
  document.querySelector('[aria-pressed="true"]') !== null ||
  [...document.querySelectorAll("main textarea, main input:not([type=hidden])")].some(
    (field) => "value" in field && "defaultValue" in field && field.value !== field.defaultValue,
  );

/** Whoever has gone on to another page must not be called back by a reload. */
let gone = false;
addEventListener("beforeunload", () => {
  gone = true;
});

async function ask() {
  const answer = await fetch(line.dataset.ask ?? "").catch(() => undefined);
  if (gone) return;
  if (answer?.status !== 204) return setTimeout(ask, EVERY);
  if (!writing()) return location.reload();
  line.textContent = "Your notes have been read. Reload the page to see what is in them.";
}

setTimeout(ask, EVERY);
