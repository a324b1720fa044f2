/* <cuadra-dialog>: the button's dialog is modal, so that nothing behind it can be reached; without this script it is a popover. */
class Dialog extends HTMLElement {
  connectedCallback() {
    const dialog = this.querySelector('dialog');
    const [open, ...closers] = this.querySelectorAll('[popovertarget]');
    open.addEventListener('click', (event) => {
      event.preventDefault();
      dialog.showModal();
    });
    for (const closer of closers) {
      closer.addEventListener('click', (event) => {
        event.preventDefault();
        dialog.close();
      });
    }
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  }
}
customElements.define('cuadra-dialog', Dialog);
