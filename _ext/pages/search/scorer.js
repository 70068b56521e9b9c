// The page that a person would choose comes first: the one that is called by the words of the query,
// in its title, in its keywords or in a menu. Sphinx counts one word like all, and a list of all
// works, which holds nearly every word, like the page on its subject.
{
  const stems = (text) => splitQuery(text).filter((word) => !stopwords.has(word)).map((word) => new Stemmer().stemWord(word));
  let pages;
  // By page: what it is also called, and the share of all words that it has.
  const known = () => {
    if (pages) return pages;
    const { docnames, indexentries, terms } = Search._index;
    pages = docnames.map(() => ({ names: [], size: 0 }));
    for (const [name, places] of Object.entries(indexentries))
      for (const [page, anchor] of places) if (!anchor) pages[page].names.push(name);
    const lists = Object.values(terms);
    for (const list of lists) for (const page of [list].flat()) pages[page].size += 1 / lists.length;
    return pages;
  };
  // From 0 to 100: how much of the query a name has, and how much of the name the query is.
  const closeness = (query, name) => {
    const whole = stems(name);
    const either = [...whole, ...stems(name.replace(/[-\u2010-\u2013]/g, " "))];
    const shared = query.filter((word) => either.some((one) => one.startsWith(word))).length;
    return shared && (60 * shared) / query.length + (40 * shared) / Math.max(whole.length, shared);
  };
  Scorer.score = ([docname, title, anchor, , score, , kind]) => {
    // An entry of the glossary comes after the pages on its subject.
    if (kind === "index" && anchor) return score * 0.6;
    const query = stems(new URLSearchParams(location.search).get("q"));
    const page = known()[Search._index.docnames.indexOf(docname)];
    // A passage comes after the page that is called so.
    if (anchor) return score + 0.9 * closeness(query, title.split(" > ").at(-1));
    const names = [title, ...page.names].map((name) => closeness(query, name));
    return Math.min(score, 15) + Math.max(...names) - 5 * page.size;
  };
}
