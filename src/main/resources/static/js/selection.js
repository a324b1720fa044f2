/* <cuadra-selection>: around a list with a box per row; shows the bar with what can be done to the chosen rows. */
class Selection extends HTMLElement {
  connectedCallback() {
    this.bar = this.querySelector('.selection');
    this.count = this.querySelector('[data-count]');
    this.addEventListener('change', (event) => {
      const box = event.target;
      if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return;
      if (box.dataset.all !== undefined) for (const other of this.boxes()) other.checked = box.checked;
      if (box.dataset.whole === undefined && !box.checked && this.whole()) this.whole().checked = false;
      this.refresh();
    });
    this.querySelector('[data-none]')?.addEventListener('click', () => {
      for (const box of this.boxes()) box.checked = false;
      if (this.whole()) this.whole().checked = false;
      this.refresh();
    });
    this.onswap = () => this.refresh();
    this.addEventListener('htmx:afterSwap', this.onswap);
    this.refresh();
  }

  boxes() {
    return [...this.querySelectorAll('tbody .pick input')];
  }

  /** The box that chooses all that the list finds, also on its further pages. */
  whole() {
    return this.querySelector('[data-whole]');
  }

  refresh() {
    const boxes = this.boxes();
    const whole = this.whole()?.checked;
    const chosen = whole ? Number(this.whole().dataset.whole) : boxes.filter((box) => box.checked).length;
    for (const button of this.querySelectorAll('[data-each]')) button.hidden = whole;
    this.bar.hidden = chosen === 0;
    this.count.textContent = new Intl.NumberFormat(document.documentElement.lang).format(chosen);
    const all = this.querySelector('[data-all]');
    if (all) {
      all.checked = chosen > 0 && chosen >= boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
    }
  }
}
customElements.define('cuadra-selection', Selection);
