/* Finds papers by words of their titles and authors. Without it the whole list is there. */
(() => {
  "use strict";
  const head = document.querySelector(".papers-head");
  const lists = [...document.querySelectorAll("ul.papers")];
  if (!head || !lists.length) return;
  // Accents fall away; what the page says of other letters (Ł as l) stands in its data.
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const papers = lists.flatMap((list) => [...list.children]).map((item) => ({
    item, text: `${fold(item.textContent)} ${item.dataset.words || ""}`,
  }));
  const label = document.createElement("label");
  const field = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off" });
  field.className = "form-control";
  label.append("Find papers by title, author or session", field);
  const told = document.createElement("p");
  told.setAttribute("role", "status");
  told.className = "programme-small";
  head.append(label, told);
  const show = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let number = 0;
    for (const { item, text } of papers) {
      item.hidden = !words.every((word) => text.includes(word));
      number += !item.hidden;
    }
    for (const list of lists) {
      const box = list.closest("section section") || list;
      box.hidden = ![...list.children].some((item) => !item.hidden);
    }
    told.textContent = words.length ? `${number} of ${papers.length} papers` : "";
  };
  field.addEventListener("input", show);
  // A link to one paper shows it, whatever was typed.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !target.closest("[hidden]")) return;
    field.value = "";
    show();
    target.scrollIntoView();
  });
  show(); // what a browser has kept in the field
})();
