/* Beside each date: the reader's own time, how far away it is, and which is next.
   It adds and never replaces; without it the page is complete. The words are those of
   _ext/important_dates/core/relative.py. */
(() => {
  "use strict";
  const MINUTE = 60e3, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
  const VERBS = { deadline: "closes in", opening: "opens in" };
  const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
  const MONTHS = ("January February March April May June July August September October November " +
    "December").split(" ");
  // Browsers keep the names that zones had when Unicode's list was made; the page has today's.
  const script = document.currentScript;
  const renamed = {};
  for (const pair of ((script && script.dataset.zones) || "").split(" ")) {
    const [old, name] = pair.split("=");
    renamed[old] = name;
  }
  const nameOfZone = () => {
    try {
      const name = Intl.DateTimeFormat().resolvedOptions().timeZone;
      if (name && name !== "Etc/Unknown") return renamed[name] || name;
    } catch (error) { /* A browser without Intl: its clock is of some zone, nobody knows which. */ }
    return "UTC";
  };
  const yourTime = (time, zone) => {
    // The page's language and the 24-hour clock; of the reader only the zone is taken. The moment
    // is moved by the offset, so that the clock of UTC shows it.
    const offset = zone === "UTC" ? 0 : new Date(time).getTimezoneOffset();
    const d = new Date(time - offset * MINUTE);
    const day = `${WEEKDAYS[d.getUTCDay()]} ${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]}`;
    // No zone of today is off by seconds.
    const clock = d.toISOString().slice(11, time % MINUTE ? 19 : 16);
    return `${day} ${d.getUTCFullYear()}, ${clock}`;
  };
  const yourTimes = ({ instant, end }) => {
    const zone = nameOfZone();
    const times = [instant, end].filter(Boolean).map((time) => yourTime(Date.parse(time), zone));
    return `Your time (${zone}): ${times.join(" to ")}`;
  };
  // Days are counted on the reader's calendar: as UTC midnights they differ by whole days.
  const midnight = (time) => {
    const d = new Date(time);
    return Date.UTC(d.getFullYear(), d.getMonth(), d.getDate());
  };
  const nextMidnight = (time) => {
    const d = new Date(time);
    return new Date(d.getFullYear(), d.getMonth(), d.getDate() + 1).getTime();
  };
  const count = (number, unit) => `${number} ${unit}${number === 1 ? "" : "s"}`;
  // 24 hours ahead can be the same day, when the clocks are put back.
  const inDays = (days) => ["today", "tomorrow"][days] || `in ${count(days, "day")}`;

  /* What to say at `now`, and when that will have to be said differently. */
  const until = (time, now, verb) => {
    const left = time - now;
    if (left <= 0) return ["passed", Infinity];
    if (left < MINUTE) return [`${verb} less than a minute`, time];
    const unit = left < HOUR ? MINUTE : HOUR;
    const number = Math.floor(left / unit);
    if (left < DAY) {
      return [`${verb} ${count(number, unit === HOUR ? "hour" : "minute")}`, time - number * unit + 1];
    }
    return [inDays((midnight(time) - midnight(now)) / DAY), Math.min(time - DAY + 1, nextMidnight(now))];
  };
  const onDays = (first, last, now) => {
    const today = midnight(now);
    if (last < today) return ["passed", Infinity];
    return [first <= today ? "today" : inDays((first - today) / DAY), nextMidnight(now)];
  };
  const within = (start, end, now, kind) => {
    if (now < start) return until(start, now, kind === "period" ? "opens in" : "in");
    return now < end && kind !== "period" ? ["now", end] : until(end, now, "closes in");
  };
  const countdown = ({ kind, instant, end, first, last }, now) => {
    if (end) return within(Date.parse(instant), Date.parse(end), now, kind);
    return instant
      ? until(Date.parse(instant), now, VERBS[kind] || "in")
      : onDays(Date.parse(first), Date.parse(last), now);
  };

  const notes = [...document.querySelectorAll(".important-dates-reader")];
  const place = document.querySelector(".important-dates-next");
  /* What is next, in the words of its row. */
  const sayNext = (row, words) => {
    const [label, value, remark] = ["th", "td > p", ".important-dates-remark"].map((part) =>
      row.querySelector(part)?.textContent.trim());
    const name = document.createElement("strong");
    name.textContent = `Next: ${label}`;
    place.replaceChildren(name, `, ${value} (${[words, remark].filter(Boolean).join("; ")})`);
  };
  let timer;
  const refresh = () => {
    clearTimeout(timer);
    const now = Date.now();
    const rows = notes.map((note) => [note, ...countdown(note.dataset, now)]);
    // Of what lasts and has begun the end is ahead.
    const ends = ({ instant, end }) => (end && Date.parse(instant) <= now ? end : instant);
    const order = (data) => (data.instant ? Date.parse(ends(data)) : Date.parse(data.last) + DAY);
    const ahead = rows.filter(([, words]) => words !== "passed").map(([note]) => order(note.dataset));
    const nearest = Math.min(...ahead);
    let first;
    if (place) place.replaceChildren();
    for (const [note, words] of rows) {
      const passed = words === "passed";
      const next = !passed && order(note.dataset) === nearest;
      const row = note.closest("tr");
      row.classList.toggle("date-passed", passed);
      row.classList.toggle("date-next", next);
      if (place && next && !first) sayNext((first = row), words);
      note.firstElementChild.textContent = (next ? "Next: " : "") + words;
      note.lastElementChild.textContent = note.dataset.instant ? yourTimes(note.dataset) : "";
    }
    const change = Math.min(...rows.map(([, , when]) => when));
    // Browsers keep a timer in 31 bits, and a laptop sleeps: look again after a day at the latest.
    if (change < Infinity) timer = setTimeout(refresh, Math.min(Math.max(change - now, 1), DAY));
  };
  if (!notes.length) return;
  refresh();
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  addEventListener("pageshow", (event) => event.persisted && refresh());
})();
