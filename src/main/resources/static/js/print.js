/* <cuadra-print>: a button that prints the page. */
class Print extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.querySelector('button').addEventListener('click', () => window.print());
  }
}
customElements.define('cuadra-print', Print);
