/* The theme's script asks Bootstrap for one thing, the tooltip of a collapsed sidebar's button.
   A title does it too. */
const bootstrap = {
  Tooltip: class {
    constructor(element, { title }) {
      Object.assign(this, { element, title });
    }
    show() {
      this.element.title = this.title;
    }
    hide() {
      this.element.removeAttribute("title");
    }
  },
};
