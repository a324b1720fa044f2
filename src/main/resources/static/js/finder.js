/* <cuadra-finder>: a link that opens its dialog instead; arrow keys walk through what htmx found. */
class Finder extends HTMLElement {
  connectedCallback() {
    this.link = this.querySelector('[data-open]');
    this.dialog = this.querySelector('dialog');
    this.input = this.querySelector('input[type=search]');
    this.link.setAttribute('role', 'button');
    this.link.setAttribute('aria-haspopup', 'dialog');
    this.link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.open();
    });
    this.link.addEventListener('keydown', (event) => {
      if (event.key === ' ') { event.preventDefault(); this.open(); }
    });
    this.querySelector('[data-close]').addEventListener('click', () => this.dialog.close());
    this.dialog.addEventListener('click', (event) => { if (event.target === this.dialog) this.dialog.close(); });
    this.dialog.addEventListener('keydown', (event) => this.walk(event));
    this.querySelector('form').addEventListener('submit', (event) => {
      const first = this.links()[0];
      if (first) { event.preventDefault(); first.click(); }
    });
    if (this.dataset.key) {
      this.onkey = (event) => {
        if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === this.dataset.key) {
          event.preventDefault();
          this.open();
        }
      };
      document.addEventListener('keydown', this.onkey);
    }
  }

  disconnectedCallback() {
    if (this.onkey) document.removeEventListener('keydown', this.onkey);
  }

  links() {
    return [...this.dialog.querySelectorAll('.finder-results a')];
  }

  open() {
    if (this.dialog.open || document.querySelector('dialog[open]')) return;
    this.dialog.showModal();
    this.input.focus();
    this.input.select();
    this.input.dispatchEvent(new CustomEvent('finder-open'));
  }

  walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = this.links();
    const at = links.indexOf(document.activeElement);
    if (step && links.length) {
      event.preventDefault();
      const next = at + step;
      (next < 0 ? this.input : links[Math.min(next, links.length - 1)]).focus();
    } else if (at >= 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      this.input.focus();
    }
  }
}
customElements.define('cuadra-finder', Finder);
