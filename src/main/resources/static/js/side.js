/* <cuadra-side>: collapses the side bar to its icons and remembers it on this device. */
class Side extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    const button = this.querySelector('button');
    button.addEventListener('click', () => {
      const small = document.documentElement.dataset.side !== 'small';
      document.documentElement.dataset.side = small ? 'small' : 'full';
      button.setAttribute('aria-pressed', String(small));
      document.cookie = `side=${small ? 'small' : 'full'}; path=/; max-age=31536000; samesite=lax`;
      for (const link of document.querySelectorAll('.side a')) {
        if (small) link.title = link.textContent.trim();
        else link.removeAttribute('title');
      }
    });
  }
}
customElements.define('cuadra-side', Side);
