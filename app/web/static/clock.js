// @ts-check
// The clock of an answer, told from moments and deadlines, so that a sleeping tab or a reload changes nothing.

const SOON = 15;

/** @param {number} seconds */
function face(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/**
 * What the clock shows. Thinking runs from the question; the answer from its first key, or from the end of thinking.
 * Nothing is cut off: what runs over is shown as such.
 * @param {{asked: number, begun: number | null, think: number, limit: number}} moments in milliseconds and seconds
 * @param {number} now in milliseconds
 * @returns {{text: string, phase: "think" | "ready" | "answer" | "soon" | "over" | "free"}}
 */
export function reading({ asked, begun, think, limit }, now) {
  const thought = asked + think * 1000;
  if (think && begun === null && now < thought) {
    return { text: `${face(Math.ceil((thought - now) / 1000))} to think`, phase: "think" };
  }
  if (!limit) return { text: face((now - (begun ?? thought)) / 1000), phase: "free" };
  const from = begun ?? (think ? thought : null);
  if (from === null) return { text: `${face(limit)} to answer, from your first key`, phase: "ready" };
  const left = Math.ceil((from + limit * 1000 - now) / 1000);
  if (left < 0) return { text: `+${face(-left)} over`, phase: "over" };
  return { text: `${face(left)} left`, phase: left <= SOON ? "soon" : "answer" };
}
