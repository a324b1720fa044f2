/* <cuadra-password>: shows and hides what is typed. */
class Password extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    const button = this.querySelector('button');
    const drawing = button.querySelector('use');
    button.hidden = false;
    button.addEventListener('click', () => {
      const show = input.type === 'password';
      input.type = show ? 'text' : 'password';
      button.setAttribute('aria-pressed', String(show));
      drawing.setAttribute('href', drawing.getAttribute('href').replace(/#.*/, show ? '#eye-off' : '#eye'));
    });
    input.form?.addEventListener('submit', () => { input.type = 'password'; });
  }
}
customElements.define('cuadra-password', Password);
