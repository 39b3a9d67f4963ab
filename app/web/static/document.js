// @ts-check
// Correcting a section's kind takes effect at once; the page stays where it is.

import { Refused, reason, sentence } from "./dom.js";

document.addEventListener("change", async (event) => {
  const select = /** @type {HTMLSelectElement} */ (event.target);
  const form = select.closest("form[data-kind]");
  if (!(form instanceof HTMLFormElement)) return;
  form.querySelector(".said")?.remove();
  const said = document.createElement("span");
  said.className = "said";
  said.setAttribute("role", "status");
  form.append(said);
  try {
    const response = await fetch(form.action, { method: "POST", body: new FormData(form) });
    if (!response.ok) throw new Refused(await reason(response));
    said.textContent = "Saved";
  } catch (error) {
    said.textContent = sentence(error, "Not saved: Greenroom did not answer. Choose it once more.");
  }
});
