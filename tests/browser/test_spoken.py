"""Speaking an answer, recording oneself, having a question read aloud; in a browser that can and one that cannot."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import TOKEN, Open, sign_in
from tests.browser.test_pages import _faults

pytestmark = pytest.mark.browser

HOME = "/candidates/orla"
QUESTION = "Tell me about a time you put something right."
HEARD = (
    "um in March our ferry office lost forty bookings in one night and I, uh, called every family myself before noon",
    "then I wrote the check that has found each missing booking since so nobody was left standing on the quay",
)
LISTENER = """
window.SpeechRecognition = class extends EventTarget {
  static available(options) { return Promise.resolve(options.processLocally ? "available" : "unavailable"); }
  get processLocally() { return this.local; }
  set processLocally(local) { this.local = local; }
  start() {
    if (!this.local) throw new Error("this voice would have been sent away");
    window.listener = this;
    this.results = [];
  }
  stop() { setTimeout(() => { this.onresult({ results: this.results }); this.onend(); }, 0); }
  abort() { this.onend?.(); }
};
window.hear = (text, final = true) => {
  const { listener } = window;
  if (!listener.results.length) listener.onspeechstart();
  if (listener.results.at(-1)?.isFinal === false) listener.results.pop();
  listener.results.push(Object.assign([{ transcript: text }], { isFinal: final }));
  listener.onresult({ results: listener.results });
};
"""
UNABLE = "delete window.SpeechRecognition; delete window.webkitSpeechRecognition;"
LACKING = """
window.SpeechRecognition = class {
  static state = "downloadable";
  static available() { return Promise.resolve(this.state); }
  static install(options) {
    if (options.processLocally) this.state = window.arrives ? "available" : this.state;
    return Promise.resolve(window.arrives);
  }
  get processLocally() { return true; }
};
"""
VOICES = """
window.read = [];
const all = [
  { name: "Far", lang: "en-GB", localService: false, default: true },
  { name: "Near", lang: "en-US", localService: true, default: false },
];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "speechSynthesis", { value: Object.assign(new EventTarget(), {
  getVoices: () => all.filter((voice) => !window.onlyFar || voice.name === "Far"),
  speak: (said) => window.read.push([said.voice.name, said.text]),
  cancel: () => window.read.push(null),
}) });
"""


@pytest.fixture
def form(open_page: Open) -> Page:
    """The form for an answer, in a browser that can listen on its own machine; its clock is the test's."""
    page = open_page()
    page.request.put(f"/api/v1{HOME}", data={"name": "Orla"}, headers={"Authorization": f"Bearer {TOKEN}"})
    page.add_init_script(LISTENER)
    page.clock.install()
    page.goto(f"{HOME}/critiques")
    page.fill("#question", QUESTION)
    return page


def _speak(page: Page, *said: str, seconds: int) -> None:
    page.get_by_role("button", name="Speak", exact=True).click()
    for text in said:
        page.evaluate("text => hear(text)", text)
        page.clock.run_for(1000 * seconds // len(said))
    page.evaluate("listener.onspeechend()")
    page.get_by_role("button", name="Stop", exact=True).click()
    page.clock.run_for(100)
    expect(page.get_by_role("button", name="Speak", exact=True)).to_be_visible()


def _sent(page: Page) -> str:
    return page.locator("input[name=spoken_seconds]").input_value()


def _judged(page: Page) -> str:
    page.get_by_role("button", name="Show me the critique").click()
    page.wait_for_url("**/critiques/*")
    return page.locator("main").inner_text()


def test_a_spoken_answer_is_written_down_and_timed(form: Page) -> None:
    """What was said stands in the box with its fillers; the critique has its seconds, pace and fillers."""
    form.get_by_role("button", name="Speak", exact=True).click()
    form.evaluate("hear('um in', false)")
    expect(form.locator("#answer")).to_have_value("um in")
    assert _faults(form) == []
    form.evaluate("listener.results = []")
    for text in HEARD:
        form.evaluate("text => hear(text)", text)
        form.clock.run_for(10_000)
    form.get_by_role("button", name="Stop", exact=True).click()
    form.clock.run_for(100)
    expect(form.locator("#answer")).to_have_value(" ".join(HEARD))
    seconds = float(_sent(form))
    assert seconds == pytest.approx(20, abs=3)
    judged = _judged(form)

    words = len(" ".join(HEARD).split())
    assert f"{words} words, spoken in {round(seconds)} s," in judged
    assert f"{round(60 * words / seconds)} words a minute, 2 fillers" in judged


def test_putting_right_what_was_misheard_keeps_the_pace(form: Page) -> None:
    """A word or two mended is still what was said."""
    _speak(form, *HEARD, seconds=20)
    form.fill("#answer", " ".join(HEARD).replace("quay", "key").replace("ferry", "fairy"))

    assert float(_sent(form)) == pytest.approx(20, abs=3)


def test_a_text_that_was_written_has_no_pace(form: Page) -> None:
    """Typed before, typed after or typed over: the seconds belong to what was said, and to nothing else."""
    _speak(form, *HEARD, seconds=20)
    assert _sent(form) != ""
    form.fill("#answer", f"{' '.join(HEARD)} And I have since been asked to do the same for two other harbours.")
    assert _sent(form) == ""
    form.fill("#answer", HEARD[0])
    assert _sent(form) == ""
    form.fill("#answer", "")
    form.fill("#answer", " ".join(HEARD))
    assert _sent(form) == ""
    judged = _judged(form)

    assert "at your pace" in judged
    assert "words a minute" not in judged


def test_sending_while_speaking_takes_the_last_words_along(form: Page) -> None:
    """Nobody needs to press Stop first."""
    form.get_by_role("button", name="Speak", exact=True).click()
    form.evaluate("text => hear(text)", HEARD[0])
    form.clock.run_for(9_000)
    form.evaluate("text => listener.results.push(Object.assign([{ transcript: text }], { isFinal: true }))", HEARD[1])
    form.get_by_role("button", name="Show me the critique").click()
    form.clock.run_for(500)
    form.wait_for_url("**/critiques/*")

    expect(form.locator(".answer")).to_contain_text("standing on the quay")
    expect(form.locator("main")).to_contain_text(re.compile(r"spoken in (9|1\d) s"))


def test_an_interview_takes_a_spoken_answer_over_a_reload(form: Page) -> None:
    """The clock starts with the first word; the draft keeps its seconds; the next question has a box of its own."""
    form.goto(f"{HOME}/practice")
    form.check('input[name="feedback"][value="live"]')
    form.get_by_role("button", name="Start the interview").click()
    form.wait_for_url("**/interviews/*")
    _speak(form, *HEARD, seconds=20)
    before = _sent(form)
    assert before != ""
    form.reload()
    expect(form.locator("#answer")).to_have_value(" ".join(HEARD))
    expect(form.locator("input[name=spoken_seconds]")).to_have_value(before)
    with form.expect_request(re.compile("/turns$")) as sent:
        form.get_by_role("button", name="Send").click()
    assert f"spoken_seconds={before}" in (sent.value.post_data or "")
    form.wait_for_selector('#conversation[data-now="waiting"]:not([data-turn="1"])')

    assert _sent(form) == ""
    assert form.evaluate("Object.keys(localStorage).filter((name) => name.includes('spoken'))") == []
    expect(form.get_by_role("button", name="Speak", exact=True)).to_be_visible()


def test_without_recognition_on_this_machine_there_is_no_microphone(open_page: Open, form: Page) -> None:
    """No button, and one sentence that says why; there is no fault in it."""
    page = open_page()
    page.add_init_script(UNABLE)
    page.goto(f"{HOME}/critiques")

    expect(page.locator("#voice-why")).to_contain_text("without sending it away")
    expect(page.locator("#speak")).to_be_hidden()
    assert _faults(page) == []


@pytest.mark.parametrize(("arrives", "button", "words"), [(True, 1, ""), (False, 0, "could not get its language pack")])
def test_a_browser_may_fetch_what_it_lacks(open_page: Open, form: Page, arrives: bool, button: int, words: str) -> None:
    """Only when asked to; then there is a microphone, or a sentence that says it did not work."""
    page = open_page()
    page.add_init_script(f"window.arrives = {str(arrives).lower()};{LACKING}")
    page.goto(f"{HOME}/critiques")
    expect(page.locator("#speak")).to_be_hidden()
    page.get_by_role("button", name="Get it").click()

    expect(page.locator("#speak:visible")).to_have_count(button)
    expect(page.locator("#voice-why:visible")).to_have_count(1 - button)
    assert words in page.locator("#voice-why").inner_text()


def _record(page: Page) -> None:
    page.get_by_role("button", name="Record", exact=True).click()
    page.get_by_role("button", name="Stop recording").wait_for()
    page.wait_for_timeout(400)


def test_a_recording_stays_in_the_browser_and_follows_its_question(open_page: Open, form: Page) -> None:
    """Sending ends it; it plays beside the critique; nothing of it is sent; it can be deleted."""
    page = open_page()
    bodies: list[int] = []
    page.on("request", lambda request: bodies.append(len(request.post_data_buffer or b"")))
    page.goto(f"{HOME}/critiques")
    page.fill("#question", "What did you break?")
    page.fill("#answer", " ".join(HEARD))
    _record(page)
    page.get_by_role("button", name="Show me the critique").click()
    page.wait_for_url("**/critiques/*")
    expect(page.locator("[data-recording] audio")).to_be_visible()
    expect(page.get_by_text("Your recording")).to_be_visible()
    played = page.locator("audio").evaluate("async (player) => { await player.play(); return player.error === null; }")
    assert played
    assert max(bodies) < 2_000
    assert _faults(page) == []
    page.get_by_role("button", name="Delete it").click()
    expect(page.locator("[data-recording]")).to_be_hidden()
    page.reload()

    expect(page.locator("#follow-up")).to_be_visible()
    expect(page.locator("[data-recording]")).to_be_hidden()


def _kept(page: Page) -> int:
    return int(
        page.evaluate(
            """() => new Promise((resolve) => {
              const opening = indexedDB.open("greenroom");
              opening.onupgradeneeded = () => opening.result.createObjectStore("recordings");
              opening.onsuccess = () => {
                const counting = opening.result.transaction("recordings").objectStore("recordings").count();
                counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
              };
            })"""
        )
    )


def test_recordings_are_gone_after_signing_out(open_page: Open, form: Page) -> None:
    """In an interview each answer shows its own; whoever uses this browser next finds none."""
    page = open_page(signed_in=False)
    sign_in(page)
    page.goto(f"{HOME}/practice")
    page.check('input[name="feedback"][value="live"]')
    page.get_by_role("button", name="Start the interview").click()
    page.wait_for_url("**/interviews/*")
    page.fill("#answer", " ".join(HEARD))
    _record(page)
    page.get_by_role("button", name="Send").click()
    page.wait_for_selector('#conversation[data-now="waiting"]:not([data-turn="1"])')
    expect(page.locator(".turn [data-recording] audio").first).to_be_visible()
    expect(page.get_by_role("button", name="Record", exact=True)).to_be_visible()
    assert _kept(page) == 1
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/sign-in?left=1")

    assert _kept(page) == 0


def test_recordings_go_with_their_candidate(open_page: Open, form: Page) -> None:
    """Deleting somebody deletes what they recorded here, and nobody else's."""
    page = open_page()
    for name in ("passing", "staying"):
        page.request.put(
            f"/api/v1/candidates/{name}", data={"name": name.title()}, headers={"Authorization": f"Bearer {TOKEN}"}
        )
        page.goto(f"/candidates/{name}/critiques")
        page.fill("#question", QUESTION)
        _record(page)
        page.get_by_role("button", name="Stop recording").click()
        expect(page.locator("[data-recording]")).to_be_visible()
    page.goto("/candidates/passing/about")
    page.get_by_role("button", name="Delete Passing…").click()
    page.get_by_role("button", name="Delete everything").click()
    page.wait_for_url("**/welcome")
    assert _kept(page) == 1
    page.goto("/candidates/staying/critiques")
    page.fill("#question", f"  {QUESTION.upper()} ")
    page.locator("#question").blur()

    expect(page.locator("[data-recording]")).to_be_visible()


def test_a_question_is_read_aloud_by_a_voice_of_this_machine(open_page: Open, form: Page) -> None:
    """On request, by the voice that is here and not by the usual one that is elsewhere."""
    page = open_page()
    page.add_init_script(VOICES)
    page.goto(f"{HOME}/critiques")
    page.fill("#question", QUESTION)
    page.get_by_role("button", name="Read aloud").click()
    assert page.evaluate("read.filter(Boolean)") == [["Near", QUESTION]]
    page.get_by_role("button", name="Stop reading").click()

    assert page.evaluate("read.at(-1)") is None
    expect(page.get_by_role("button", name="Read aloud")).to_be_visible()


def test_without_a_voice_here_nothing_offers_to_read(open_page: Open, form: Page) -> None:
    """A voice that would send the question away is none."""
    page = open_page()
    page.add_init_script(f"window.onlyFar = true;{VOICES}")
    page.goto(f"{HOME}/critiques")
    expect(page.locator("#voice-why, #speak:visible")).not_to_have_count(0)

    expect(page.get_by_role("button", name="Read aloud")).to_have_count(0)
