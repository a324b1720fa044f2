/* <cuadra-selection>: around a list with a box per row; shows the bar with what can be done to the chosen rows. */
class Selection extends HTMLElement {
  connectedCallback() {
    this.bar = this.querySelector('.selection');
    this.count = this.querySelector('[data-count]');
    this.addEventListener('change', (event) => {
      const box = event.target;
      if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return;
      if (box.dataset.all !== undefined) for (const other of this.boxes()) other.checked = box.checked;
      this.refresh();
    });
    this.querySelector('[data-none]')?.addEventListener('click', () => {
      for (const box of this.boxes()) box.checked = false;
      this.refresh();
    });
    this.onswap = () => this.refresh();
    this.addEventListener('htmx:afterSwap', this.onswap);
    this.refresh();
  }

  boxes() {
    return [...this.querySelectorAll('tbody .pick input')];
  }

  refresh() {
    const boxes = this.boxes();
    const chosen = boxes.filter((box) => box.checked).length;
    this.bar.hidden = chosen === 0;
    this.count.textContent = new Intl.NumberFormat(document.documentElement.lang).format(chosen);
    const all = this.querySelector('[data-all]');
    if (all) {
      all.checked = chosen > 0 && chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
    }
  }
}
customElements.define('cuadra-selection', Selection);
