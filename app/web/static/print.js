// @ts-check
// A button that prints the page, for those who do not know the keys.

document.addEventListener("click", (event) => {
  if (/** @type {Element} */ (event.target).closest("[data-print]")) window.print();
});
