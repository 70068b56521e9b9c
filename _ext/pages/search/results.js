// Each result leads to its page with the words to mark there, as they were typed and by their stems,
// and the lines below it have them marked.
{
  const query = new URLSearchParams(location.search).get("q") ?? "";
  const bare = query.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  const typed = (bare.match(/[\p{L}\p{N}_]+/gu) ?? []).filter((word) => !stopwords.has(word));
  const stems = typed.flatMap(splitQuery).map((word) => new Stemmer().stemWord(word));
  const words = [...new Set([...typed, ...stems])];
  const lead = (link) => {
    const address = new URL(link.href);
    address.searchParams.set("highlight", words.join(" "));
    link.href = address;
  };
  const tend = (node) => {
    if (node.matches?.("li")) lead(node.querySelector("a"));
    if (node.matches?.("p.context")) markWords(node, words);
  };
  _ready(() => {
    // The theme may load the search on any page, for results in its dialog.
    const results = document.getElementById("search-results");
    if (results === null) return;
    const observer = new MutationObserver((changes) =>
      changes.forEach(({ addedNodes }) => addedNodes.forEach(tend)),
    );
    observer.observe(results, { childList: true, subtree: true });
  });
}
