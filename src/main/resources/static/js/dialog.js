/* <cuadra-dialog>: a link to a confirmation page that opens its dialog instead. */
class Dialog extends HTMLElement {
  connectedCallback() {
    const dialog = this.querySelector('dialog');
    this.querySelector('[data-open]').addEventListener('click', (event) => {
      event.preventDefault();
      dialog.showModal();
    });
    for (const close of dialog.querySelectorAll('[data-close]')) {
      close.addEventListener('click', (event) => {
        event.preventDefault();
        dialog.close();
      });
    }
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  }
}
customElements.define('cuadra-dialog', Dialog);
