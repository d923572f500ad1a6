// Plays the deck by its timeline. What is shown is a function of the time alone: the last cue that has begun. So a seek,
// another speed and a tab in the background make no difference. Who goes to a slide goes to its time.
const playing = (deck, player) => {
  const { duration, cues } = player.data.timeline;
  let since = null;
  let base = 0;
  let speed = 1;
  let timer = 0;
  let driving = false;
  let shown = null;

  const now = () => Math.min(duration, since === null ? base : base + (performance.now() - since) * speed);
  const told = () => {
    deck.dispatchEvent(new CustomEvent("time", { detail: { time: now(), duration, playing: since !== null, speed } }));
  };
  const at = (time) => cues[Math.max(0, cues.findLastIndex(([start]) => start <= time))];
  // Whoever is within a slide, as on a link, is not taken away from it.
  const busy = () => document.activeElement?.matches("main :is(a[href], summary, button, input, select, textarea)");
  const show = () => {
    const cue = at(now());
    if (cue === shown) return;
    if (since !== null && shown && cue[1] !== shown[1] && busy()) return pause();
    shown = cue;
    driving = true;
    const [, index, step] = cue;
    deck.dispatchEvent(new CustomEvent("go", { detail: { index, user: false } }));
    deck.dispatchEvent(new CustomEvent("go", { detail: { at: step, user: false } }));
    driving = false;
  };
  const ring = () => {
    if (since === null) return;
    show();
    if (since !== null && now() >= duration) pause();
    told();
    wait();
  };
  const wait = () => {
    clearTimeout(timer);
    if (since === null) return;
    // The cue after the one that is shown, which may have begun by now.
    const next = cues[cues.indexOf(shown) + 1];
    timer = setTimeout(ring, Math.min(250, Math.max(0, ((next?.[0] ?? duration) - now()) / speed)));
  };
  function pause() {
    base = now();
    since = null;
    told();
  }
  const play = () => {
    if (now() >= duration) base = 0;
    since = performance.now();
    show();
    told();
    wait();
  };
  const seek = (time) => {
    base = Math.min(Math.max(time, 0), duration);
    if (since !== null) since = performance.now();
    show();
    told();
    wait();
  };

  player.time = now;
  player.play = play;
  player.pause = pause;
  player.seek = seek;
  player.toggle = () => (since === null ? play() : pause());
  player.speed = (factor) => {
    base = now();
    if (since !== null) since = performance.now();
    speed = factor;
    told();
    wait();
  };
  deck.addEventListener("slide", ({ detail: { index } }) => {
    if (driving || shown?.[1] === index) return;
    shown = cues.find((cue) => cue[1] === index) ?? shown;
    if (shown) base = shown[0];
    if (since !== null) since = performance.now();
    told();
    wait();
  });
  deck.addEventListener("step", ({ detail: { step } }) => {
    if (driving || !shown) return;
    const cue = cues.find((each) => each[1] === shown[1] && each[2] === step);
    if (!cue || cue === shown) return;
    shown = cue;
    base = cue[0];
    if (since !== null) since = performance.now();
    told();
    wait();
  });
  deck.addEventListener("mode", ({ detail }) => {
    if (!detail.staged && since !== null) pause();
    told();
  });
  document.addEventListener("visibilitychange", () => { if (since !== null) show(); });
};
