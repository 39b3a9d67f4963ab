// @ts-check
// What every page has: citations that open at the side, a menu that closes by itself, and nothing left behind.

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

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.menu[open]");
  if (!menu) return;
  menu.removeAttribute("open");
  menu.querySelector("summary")?.focus();
});

document.addEventListener("submit", (event) => {
  if (!/** @type {HTMLFormElement} */ (event.target).matches('form[action="/sign-out"]')) return;
  // Drafts and file names are somebody's words: whoever uses this browser next shall not find them.
  try {
    for (const kept of [localStorage, sessionStorage]) {
      for (const name of Object.keys(kept)) if (name.startsWith("greenroom:")) kept.removeItem(name);
    }
  } catch {
    // Storage is switched off, so there is nothing in it.
  }
});
