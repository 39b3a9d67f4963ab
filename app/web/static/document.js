// @ts-check
// Correcting a section's kind takes effect at once; the page stays where it is.

import { elements, part, sentence } from "./shell.js";

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
    // The document's own kind follows from its sections', so the line under its name is shown anew.
    const summary = await part(form.action, "summary", { method: "POST", body: new FormData(form) });
    document.getElementById("summary")?.replaceWith(elements(summary));
    said.textContent = "Saved";
  } catch (error) {
    said.textContent = sentence(error, "Not saved: Greenroom did not answer. Choose it once more.");
  }
});
