/* Beside each time of the program: the reader's own, in the place of UTC; and what is on now, and
   next. It reads the instants alone; without it the page tells the venue's time and UTC. */
(() => {
  "use strict";
  const MINUTE = 60e3, DAY = 24 * 60 * MINUTE;
  const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
  // Browsers keep the names that zones had when Unicode's list was made; the page has today's.
  const script = document.currentScript;
  const renamed = {};
  for (const pair of ((script && script.dataset.zones) || "").split(" ")) {
    const [old, name] = pair.split("=");
    renamed[old] = name;
  }
  let zone = "";
  try {
    zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  } catch (error) { /* A browser without Intl: its clock is of some zone, nobody knows which. */ }
  if (zone === "Etc/Unknown") zone = "";
  zone = renamed[zone] || zone;
  const place = zone.split("/").pop().replaceAll("_", " ");
  // The moment is moved by the offset, so that the clock of UTC shows the reader's time.
  const local = (time) => new Date(time - new Date(time).getTimezoneOffset() * MINUTE).toISOString();
  /* The weekday is told where it is another one than that before it. */
  const beside = ({ start, end, day }) => [start, end].filter(Boolean).map((moment) => {
    const text = local(Date.parse(moment)), date = text.slice(0, 10);
    const other = date !== day;
    day = date;
    return (other ? `${WEEKDAYS[new Date(date).getUTCDay()]}, ` : "") + text.slice(11, 16);
  }).join("–");

  const clocks = [...document.querySelectorAll(".programme-clock")];
  const sessions = [...document.querySelectorAll(".programme-session[data-start]")];
  if (zone) {
    let same = true;
    for (const { dataset, parentNode } of clocks.filter((one) => one.dataset.start)) {
      const venue = [...parentNode.parentNode.querySelectorAll("time")].map((one) => one.textContent);
      same = beside(dataset) === venue.join("–") && same;
    }
    for (const one of clocks) {
      const { start } = one.dataset;
      if (same) one.textContent = start ? "" : "They are yours.";
      else one.textContent = start ? `${beside(one.dataset)} your time` : `Beside them: yours (${place}).`;
    }
  }

  const mark = (session, word) => {
    const title = session.querySelector(".programme-title");
    const old = title.querySelector(".programme-mark");
    if ((old ? old.textContent : "") === word) return;
    if (old) {
      old.previousSibling.remove();
      old.remove();
    }
    session.classList.toggle("programme-now", word === "Now");
    if (!word) return;
    const label = Object.assign(document.createElement("span"), { className: "programme-mark" });
    label.textContent = word;
    title.append(" ", label);
  };
  let timer;
  const refresh = () => {
    clearTimeout(timer);
    const now = Date.now();
    const times = sessions.map(({ dataset }) => [dataset.start, dataset.end].map((one) => Date.parse(one)));
    const ahead = times.map(([start]) => start).filter((start) => start > now);
    // Weeks before the day, nothing is next.
    const next = Math.min(...ahead, now + DAY);
    sessions.forEach((session, number) => {
      const [start, end] = times[number];
      mark(session, start <= now && now < end ? "Now" : start === next ? "Next" : "");
    });
    const changes = times.flatMap(([start, end]) => [start - DAY + 1, start, end]);
    const change = Math.min(...changes.filter((time) => time > now));
    // Browsers keep a timer in 31 bits, and a laptop sleeps: look again after a day at the latest.
    if (change < Infinity) timer = setTimeout(refresh, Math.min(change - now, DAY));
  };
  if (!sessions.length) return;
  refresh();
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  addEventListener("pageshow", (event) => event.persisted && refresh());
})();
