// Play and pause, the place in time with a mark for each chapter, and the speed. It follows the bar.
const scrubber = (deck, player) => {
  const { duration, cues, chapters } = player.data.timeline;
  const group = document.createElement("div");
  const toggle = document.createElement("button");
  const place = document.createElement("input");
  const marks = document.createElement("datalist");
  const clockface = document.createElement("span");
  const speed = document.createElement("select");
  const icons = { play: "M8 5v14l11-7z", pause: "M8 5v14M16 5v14" };
  let on = null;

  const minutes = (time) => `${Math.floor(time / 60000)}:${String(Math.floor(time / 1000) % 60).padStart(2, "0")}`;
  const named = (time) => {
    const cue = cues.findLast(([start]) => start <= time) ?? cues[0];
    const slide = deck.querySelectorAll(".slide")[cue[1]];
    const title = document.getElementById(slide?.getAttribute("aria-labelledby"))?.textContent ?? slide?.getAttribute("aria-label") ?? "";
    return `${minutes(time)} / ${minutes(duration)}, ${cue[1] + 1}: ${title.trim()}`;
  };

  toggle.type = "button";
  toggle.append(player.drawn(icons.play));
  toggle.addEventListener("click", () => player.toggle());
  place.type = "range";
  place.max = duration;
  place.step = 1000;
  place.setAttribute("list", "player-chapters");
  player.say(place, "time", "aria-label");
  place.addEventListener("input", () => player.seek(Number(place.value)));
  marks.id = "player-chapters";
  for (const [start, title] of chapters) {
    const mark = document.createElement("option");
    mark.value = start;
    mark.label = title;
    marks.append(mark);
  }
  clockface.dir = "ltr";
  for (const factor of [0.75, 1, 1.25, 1.5, 2]) {
    const option = document.createElement("option");
    option.value = factor;
    option.textContent = `${factor} ×`;
    option.selected = factor === 1;
    speed.append(option);
  }
  player.say(speed, "speed", "aria-label");
  speed.addEventListener("change", () => player.speed(Number(speed.value)));
  group.className = "scrubber";
  group.append(toggle, place, marks, clockface, speed);
  player.bar.append(group);

  deck.addEventListener("mode", ({ detail }) => { group.hidden = !detail.staged || cues.length < 2; });
  deck.addEventListener("time", ({ detail: { time, playing } }) => {
    if (on !== playing) {
      on = playing;
      toggle.replaceChildren(player.drawn(on ? icons.pause : icons.play));
      toggle.setAttribute("aria-label", player.word(on ? "pause" : "play"));
    }
    place.value = time;
    place.setAttribute("aria-valuetext", named(time));
    clockface.textContent = `${minutes(time)} / ${minutes(duration)}`;
  });
  deck.addEventListener("preference", ({ detail }) => {
    if (detail.name === "language") toggle.setAttribute("aria-label", player.word(on ? "pause" : "play"));
  });
};
