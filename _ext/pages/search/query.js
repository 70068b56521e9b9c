// How a query is read: by the rules by which the pages were read for the index (spelling.py).
var splitQuery;
{
  const letters = {/* LETTERS */};
  const american = {/* AMERICAN */}.map(([old, form]) => [new RegExp(old, "g"), form]);
  const sign = "[\\p{L}\\p{M}\\p{N}_]+";
  const compound = new RegExp(`${sign}(?:[-\u2010-\u2013]${sign})*`, "gu");
  const plain = (word) =>
    word.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\0-\x7f]/g, (one) => letters[one] ?? one);
  const form = (word) => american.reduce((text, [old, shared]) => text.replace(old, shared), plain(word));
  const indexed = (word) => {
    const stem = new Stemmer().stemWord(word);
    return ["terms", "titleterms"].some((kind) => Object.hasOwn(Search._index?.[kind] ?? {}, stem));
  };
  // A compound is looked for as one word where the pages have it so: nobody means "ready" alone.
  splitQuery = (text) =>
    (text.normalize("NFKC").match(compound) ?? []).flatMap((found) => {
      const parts = found.split(/[-\u2010-\u2013]/).map(form);
      const whole = form(found.replace(/[-\u2010-\u2013]/g, ""));
      return parts.length > 1 && indexed(whole) ? [whole] : parts;
    });
}
