// The theme's dialogs: each is called like the button that opens it, and closes when the reader has
// chosen a place on the page, which it would cover.
{
  const openers = ".sidebar-toggle[aria-controls], .search-button__button";
  for (const button of document.querySelectorAll(openers)) {
    const id = button.getAttribute("aria-controls") || "pst-search-dialog";
    const dialog = document.getElementById(id);
    if (!dialog || dialog.hasAttribute("aria-label")) continue;
    dialog.setAttribute("aria-label", button.getAttribute("aria-label"));
    dialog.addEventListener("click", ({ target }) => target.closest('a[href^="#"]') && dialog.close());
  }
}

// What is folded in the bar lies over the page, and closes when the reader goes on elsewhere.
for (const fold of document.querySelectorAll("header details")) {
  const leave = ({ target }) => fold.contains(target) || (fold.open = false);
  for (const way of ["focusin", "pointerdown"]) document.addEventListener(way, leave);
  fold.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    fold.open = false;
    fold.firstElementChild.focus();
  });
}
