// @ts-check
// The one place where text becomes elements, and only our own server's HTML passes through it.

/** @param {string} html what one of our own pages answered with */
export function elements(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/**
 * One block of a page.
 * @param {string} address @param {string} part the block's name @param {RequestInit} [options]
 * @returns {Promise<string>}
 */
export async function part(address, part, options = {}) {
  const response = await fetch(address, { ...options, headers: { "X-Part": part } });
  if (!response.ok) throw new Refused(await reason(response));
  if (new URL(response.url).pathname === "/sign-in") {
    throw new Refused("You are no longer signed in. Sign in again in another tab, then come back to this one.");
  }
  return response.text();
}

/** The server answered, and said no. */
export class Refused extends Error {}

/** @param {Response} response the sentence of an error */
export async function reason(response) {
  try {
    return (await response.json()).error.message;
  } catch {
    return "Greenroom could not do that.";
  }
}

/**
 * The sentence to show for an error: what the server said, or that it did not answer.
 * @param {unknown} error @param {string} unanswered
 */
export function sentence(error, unanswered) {
  return error instanceof Refused ? error.message : unanswered;
}
