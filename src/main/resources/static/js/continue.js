/* <cuadra-continue>: sends its form by itself; without this script its button does. */
class Continue extends HTMLElement {
  connectedCallback() {
    // After every other element of the page has been set up.
    queueMicrotask(() => this.querySelector('form')?.requestSubmit());
  }
}
customElements.define('cuadra-continue', Continue);
