// Marks the words of a search on a page to which a result has led, and offers to hide them. It
// stands in for Sphinx's script, which marks them on whatever page is opened next, keeps them in the
// browser until then, and hides them by an address that the policy of the pages does not let run.
"use strict";

// What the search itself asks for: it shall keep no words.
const SPHINX_HIGHLIGHT_ENABLED = false;

// Marks each word of `root` that is one of `words`, or begins with one that is not short; they are
// without accents. Returns the marks.
const markWords = (root, words) => {
  const bare = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const wanted = (text) =>
    words.some((word) => (word.length > 3 ? bare(text).startsWith(word) : bare(text) === word));
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts
    .filter((text) => !text.parentElement.closest("svg, math, script, style, button, select, textarea"))
    .flatMap((text) =>
      [...text.data.matchAll(/[\p{L}\p{M}\p{N}_]+/gu)]
        .filter(([word]) => wanted(word))
        .reverse()
        .map(({ 0: word, index }) => {
          const mark = document.createElement("span");
          mark.className = "highlighted";
          text.splitText(index).splitText(word.length);
          text.nextSibling.replaceWith(mark);
          mark.textContent = word;
          return mark;
        }),
    );
};

_ready(() => {
  const address = new URL(location.href);
  const words = address.searchParams.get("highlight");
  if (!words) return;
  // Whoever passes the address on passes on no search.
  address.searchParams.delete("highlight");
  history.replaceState(history.state, "", address);
  const marks = markWords(document.querySelector("article") ?? document.body, words.split(" "));
  if (!marks.length) return;
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: _("Hide Search Matches") });
  const line = Object.assign(document.createElement("p"), { className: "highlight-link" });
  line.append(button);
  button.addEventListener("click", () => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    line.remove();
  });
  document.getElementById("searchbox")?.append(line);
});
