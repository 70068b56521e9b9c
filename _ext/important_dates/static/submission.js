/* Beside the link to the submission site: whether it is open. While it is, the link looks like a
   button. Without the script it is a link. The words are those of core/submitting.py, or in another
   language those that the page hands over. */
(() => {
  "use strict";
  const DAY = 864e5;
  const { texts } = document.currentScript ? document.currentScript.dataset : {};
  const say = texts
    ? JSON.parse(texts)
    : { closed: "Submissions closed", early: "Submissions have not opened yet" };
  const sites = [...document.querySelectorAll(".submission-site")];
  if (!sites.length) return;
  let timer;
  const refresh = () => {
    clearTimeout(timer);
    const now = Date.now();
    let change = Infinity;
    for (const site of sites) {
      // A moment that is not known is no number, and neither before nor after now.
      const [opens, closes] = ["opens", "closes"].map((name) => Date.parse(site.dataset[name]));
      const over = now >= closes, early = now < opens;
      const known = opens <= now || now < closes;
      site.classList.toggle("submission-open", known && !over && !early);
      const words = over ? say.closed : early ? say.early : "";
      site.lastElementChild.textContent = words;
      for (const moment of [opens, closes]) if (moment > now) change = Math.min(change, moment);
    }
    // Browsers keep a timer in 31 bits, and a laptop sleeps: look again after a day at the latest.
    if (change < Infinity) timer = setTimeout(refresh, Math.min(change - now, DAY));
  };
  refresh();
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  addEventListener("pageshow", (event) => event.persisted && refresh());
})();
