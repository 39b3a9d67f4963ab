// @ts-check
// One more row for one more question.

const rows = document.getElementById("rows");
const MOST = 40;

document.getElementById("another")?.addEventListener("click", () => {
  const last = rows?.lastElementChild;
  const number = (rows?.children.length ?? 0) + 1;
  if (!rows || !last || number > MOST) return;
  const row = /** @type {HTMLElement} */ (last.cloneNode(true));
  row.setAttribute("aria-label", `Question ${number}`);
  for (const field of row.querySelectorAll("input, select, textarea")) {
    field.setAttribute("name", `${field.getAttribute("name")?.split("-")[0]}-${number}`);
    /** @type {HTMLInputElement} */ (field).value = "";
  }
  rows.append(row);
  row.querySelector("input")?.focus();
});
