/* <cuadra-theme>: changes the theme at once; the form around it does the same without this script. */
class Theme extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (!button) return;
      event.preventDefault();
      document.documentElement.dataset.theme = button.value;
      for (const other of this.querySelectorAll('button')) other.setAttribute('aria-pressed', String(other === button));
      fetch(button.form.action, { method: 'POST', body: new URLSearchParams(new FormData(button.form, button)) });
    });
  }
}
customElements.define('cuadra-theme', Theme);
