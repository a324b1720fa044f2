/* <cuadra-form>: goes to the first problem, warns before leaving with changes, sends once, saves on Ctrl+Enter. */
class Form extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.start = this.state();
    this.sending = false;
    this.onleave = (event) => { if (!this.sending && this.state() !== this.start) event.preventDefault(); };
    this.onback = (event) => { if (event.persisted) this.ready(); };
    addEventListener('beforeunload', this.onleave);
    addEventListener('pageshow', this.onback);
    this.form.addEventListener('submit', (event) => this.submitted(event));
    this.form.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        this.form.requestSubmit(this.form.querySelector('button[type=submit]'));
      }
    });
    for (const told of this.form.querySelectorAll('.problems a')) {
      const field = document.getElementById(told.hash.slice(1));
      const label = field?.closest('fieldset')?.querySelector('legend') ?? field?.labels?.[0];
      if (label) told.prepend(`${label.firstChild.textContent.trim()}: `);
    }
    const invalid = this.form.querySelector('[aria-invalid=true]');
    if (invalid) invalid.focus();
  }

  disconnectedCallback() {
    removeEventListener('beforeunload', this.onleave);
    removeEventListener('pageshow', this.onback);
  }

  /** What the person has typed; hidden fields are ours. */
  state() {
    const typed = [...this.form.elements].filter((field) => field.name && field.type !== 'hidden' && field.type !== 'submit');
    return JSON.stringify(typed.map((field) =>
      field.type === 'file' ? field.files.length : /checkbox|radio/.test(field.type) ? field.checked : field.value));
  }

  submitted(event) {
    if (this.sending) { event.preventDefault(); return; }
    if (event.submitter?.formTarget === '_blank') return;
    this.sending = true;
    const button = event.submitter ?? this.form.querySelector('button[type=submit]');
    if (button) {
      button.setAttribute('aria-busy', 'true');
      button.setAttribute('aria-disabled', 'true');
    }
    document.querySelector('cuadra-toasts')?.say(this.dataset.busy);
  }

  ready() {
    this.sending = false;
    for (const button of this.form.querySelectorAll('[aria-busy]')) {
      button.removeAttribute('aria-busy');
      button.removeAttribute('aria-disabled');
    }
  }
}
customElements.define('cuadra-form', Form);
