/* <cuadra-copy>: a button that copies the text of the element named by data-from. */
class Copy extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard) return;
    this.hidden = false;
    this.querySelector('button').addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(this.dataset.from).textContent.trim());
      document.querySelector('cuadra-toasts')?.show(this.dataset.said);
    });
  }
}
customElements.define('cuadra-copy', Copy);
