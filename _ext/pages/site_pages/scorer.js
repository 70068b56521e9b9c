// A page comes first if its title has every word of the query; Sphinx counts one word like all.
Scorer.score = ([, title, , , score]) => {
  const words = new URLSearchParams(location.search).get("q").toLowerCase().split(" ");
  return score + 20 * words.every((word) => title.toLowerCase().includes(word));
};
