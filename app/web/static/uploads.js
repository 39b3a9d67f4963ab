// @ts-check
// What became of the files of one upload, in a line near the box. What failed stays, over reloads too, until the next.

/** @typedef {"read" | "replaced" | "same" | "failed"} End */
/** @typedef {{ name: string, end: End, when?: string, refused?: string }} Outcome `refused`: why nothing was kept */

const KEY = `greenroom:uploads:${location.pathname}`;
const MOST_NAMED = 3;

/**
 * Say how far the upload is. A screen reader is told when it is done, not of every file.
 * @param {string} text @param {boolean} [busy]
 */
export function say(text, busy = false) {
  const element = document.getElementById("announce");
  if (!element) return;
  element.setAttribute("aria-busy", `${busy}`);
  element.textContent = text;
}

/** @param {Outcome[]} outcomes */
export function summary(outcomes) {
  if (outcomes.length === 1) return alone(outcomes[0]);
  /** @param {End} end */
  const of = (end) => outcomes.filter((outcome) => outcome.end === end);
  const replaced = of("replaced");
  const read = of("read").length + replaced.length;
  const parts = [
    read ? `${read} read` : "",
    of("same").length ? `${of("same").length} unchanged` : "",
    of("failed").length ? `${of("failed").length} could not be read: ${names(of("failed"))}` : "",
  ];
  const said = parts.filter(Boolean).join("; ");
  if (!said) return "";
  const versions = replaced.length > MOST_NAMED ? [`${replaced.length} replaced an earlier one.`] : replaced.map(alone);
  return [`${said}.`, ...versions].join(" ");
}

/** @param {Outcome} outcome */
function alone({ name, end, when }) {
  if (end === "replaced") return `${name} replaced the one of ${when}.`;
  if (end === "same") return `${name} is here already, and has not changed.`;
  return end === "read" ? `${name} has been read.` : `${name} could not be read.`;
}

/** @param {Outcome[]} outcomes */
function names(outcomes) {
  const named = outcomes.slice(0, MOST_NAMED).map((outcome) => outcome.name).join(", ");
  return outcomes.length > MOST_NAMED ? `${named} and ${outcomes.length - MOST_NAMED} more` : named;
}

/** When a document came, as its reader's clock has it: 12:03 if that was today, else 12 May. @param {string} iso */
export function clock(iso) {
  const then = new Date(iso);
  if (Number.isNaN(then.getTime())) return "before";
  return then.toDateString() === new Date().toDateString()
    ? then.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })
    : then.toLocaleDateString("en-GB", { day: "numeric", month: "long" });
}

/** @param {Outcome[]} outcomes kept for a reload only where something failed */
export function keep(outcomes) {
  try {
    if (outcomes.some((outcome) => outcome.end === "failed")) sessionStorage.setItem(KEY, JSON.stringify(outcomes));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is switched off or full: the line lasts as long as the page.
  }
}

/** @returns {Outcome[]} */
export function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
  } catch {
    return [];
  }
}
