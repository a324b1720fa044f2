/* <cuadra-toasts>: the live region. Says what happened, also when an htmx request failed. */
class Toasts extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => event.target.closest('[data-dismiss]')?.closest('.toast').remove());
    this.onfail = (event) => this.failed(event.detail.xhr);
    this.onlost = () => this.show(this.dataset.offline, 'bad');
    this.onsay = (event) => this.show(event.detail.value ?? event.detail);
    document.addEventListener('htmx:responseError', this.onfail);
    document.addEventListener('htmx:sendError', this.onlost);
    document.addEventListener('cuadra-say', this.onsay);
  }

  disconnectedCallback() {
    document.removeEventListener('htmx:responseError', this.onfail);
    document.removeEventListener('htmx:sendError', this.onlost);
    document.removeEventListener('cuadra-say', this.onsay);
  }

  failed(answer) {
    if (answer.status === 401) { location.reload(); return; }
    const page = new DOMParser().parseFromString(answer.responseText, 'text/html');
    const told = [page.querySelector('h1'), ...page.querySelectorAll('[data-reasons] li')];
    const text = told.filter(Boolean).map((part) => part.textContent.trim()).join('. ');
    this.show(text || this.dataset.failed, 'bad');
  }

  /** A text only for screen readers. */
  say(text) {
    const line = document.createElement('p');
    line.className = 'visually-hidden';
    line.textContent = text;
    this.append(line);
    setTimeout(() => line.remove(), 4000);
  }

  /** A text for everybody; what went wrong stays until it is dismissed. */
  show(text, kind = 'ok') {
    const toast = document.createElement('div');
    toast.className = `toast toast-${kind}`;
    toast.append(this.icon(kind === 'bad' ? 'alert-circle' : 'circle-check'));
    const line = document.createElement('p');
    line.textContent = text;
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'btn btn-ghost btn-icon btn-small';
    close.dataset.dismiss = '';
    close.setAttribute('aria-label', this.dataset.close);
    close.append(this.icon('x'));
    toast.append(line, close);
    this.append(toast);
    if (kind !== 'bad') setTimeout(() => toast.remove(), 6000);
  }

  icon(name) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', `${this.dataset.icons}#${name}`);
    svg.append(use);
    return svg;
  }
}
customElements.define('cuadra-toasts', Toasts);
