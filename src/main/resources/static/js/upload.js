/* <cuadra-upload>: around a folder. Files chosen in its form, or dropped anywhere on the page, are sent a few at a time, each
   as a request of its own with a bar that can be cancelled and tried again. Without this script the form sends one. */
const AT_A_TIME = 3;
const MEGA = 1024 * 1024;

class Upload extends HTMLElement {
  connectedCallback() {
    if (!this.dataset.path) return;
    this.queue = [];
    this.running = 0;
    this.tray = this.querySelector('.uploads');
    this.zone = this.querySelector('.drop-all');
    this.addEventListener('change', (event) => { if (event.target.type === 'file') this.chosen(event.target); });
    this.addEventListener('submit', (event) => this.submitted(event));
    this.tray.querySelector('[data-dismiss-uploads]').addEventListener('click', () => this.dismiss());
    this.many();
    this.over = 0;
    this.ondrag = (event) => this.dragged(event);
    for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) document.addEventListener(name, this.ondrag);
    this.onleave = (event) => { if (this.running) event.preventDefault(); };
    addEventListener('beforeunload', this.onleave);
  }

  disconnectedCallback() {
    for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) document.removeEventListener(name, this.ondrag);
    removeEventListener('beforeunload', this.onleave);
  }

  /** Without this script a form sends one file. */
  many() {
    for (const input of this.querySelectorAll('input[type=file]')) input.multiple = true;
  }

  chosen(input) {
    const told = [...input.files].map((file) => `${file.name} · ${this.size(file.size)}`);
    input.form.querySelector('output').textContent = told.join(', ');
  }

  submitted(event) {
    const input = event.target.querySelector('input[type=file]');
    if (!input?.files.length) return;
    event.preventDefault();
    this.add(input.files);
    event.target.reset();
    event.target.querySelector('output').textContent = '';
    event.target.closest('dialog').close();
  }

  dragged(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over = { dragenter: this.over + 1, dragover: this.over, dragleave: this.over - 1, drop: 0 }[event.type];
    this.zone.hidden = this.over <= 0;
    if (event.type !== 'drop') return;
    for (const dialog of this.querySelectorAll('dialog[open]')) dialog.close();
    this.add(event.dataTransfer.files);
  }

  add(files) {
    for (const file of files) {
      const line = this.tray.querySelector('template').content.firstElementChild.cloneNode(true);
      line.querySelector('b').textContent = file.name;
      line.querySelector('[data-size]').textContent = this.size(file.size);
      const upload = { file, line };
      line.querySelector('[data-cancel]').addEventListener('click', () => this.cancel(upload));
      line.querySelector('[data-retry]').addEventListener('click', () => this.retry(upload));
      this.tray.querySelector('ul').append(line);
      if (file.size > Number(this.dataset.limit)) {
        this.end(upload, 'bad', this.dataset.tooBig.replace('{size}', this.size(file.size, true)), false);
      } else {
        this.queue.push(upload);
      }
    }
    this.tray.hidden = false;
    this.next();
  }

  next() {
    while (this.running < AT_A_TIME && this.queue.length) this.send(this.queue.shift());
    this.summary();
    if (!this.running && !this.queue.length && this.changed) this.refresh();
  }

  send(upload) {
    const { file, line } = upload;
    const bar = line.querySelector('progress');
    const request = new XMLHttpRequest();
    upload.request = request;
    this.running += 1;
    request.open('POST', this.dataset.path);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name.toWellFormed?.() ?? file.name));
    request.setRequestHeader('X-CSRF-TOKEN', this.querySelector('[name=_csrf]').value);
    request.upload.addEventListener('progress', (event) => { bar.value = 100 * event.loaded / Math.max(event.total, 1); });
    request.addEventListener('load', () => {
      const told = new DOMParser().parseFromString(request.responseText, 'text/html');
      const text = [...told.querySelectorAll(request.status === 200 || request.status === 422 ? 'p' : 'h1')].map((part) => part.textContent.trim()).join(' ');
      if (request.status === 200) {
        this.changed = true;
        this.end(upload, 'ok', text, false);
      } else if (request.status === 401 || request.responseURL.includes('/ingresar')) {
        location.reload();
      } else {
        this.end(upload, 'bad', text || this.dataset.failed, !told.querySelector('[data-final]'));
      }
    });
    request.addEventListener('error', () => this.end(upload, 'bad', this.dataset.failed, true));
    request.addEventListener('abort', () => this.end(upload, 'off', this.dataset.cancelled, true));
    request.addEventListener('loadend', () => {
      this.running -= 1;
      this.next();
    });
    request.send(file);
  }

  cancel(upload) {
    if (upload.request && upload.request.readyState !== XMLHttpRequest.DONE) {
      upload.request.abort();
    } else {
      this.queue = this.queue.filter((other) => other !== upload);
      this.end(upload, 'off', this.dataset.cancelled, true);
      this.summary();
    }
  }

  retry(upload) {
    const { line } = upload;
    line.classList.remove('over');
    line.querySelector('[data-state]').textContent = '';
    line.querySelector('progress').value = 0;
    line.querySelector('[data-retry]').hidden = true;
    line.querySelector('[data-cancel]').hidden = false;
    upload.request = undefined;
    upload.kind = undefined;
    this.queue.push(upload);
    this.next();
  }

  end(upload, kind, text, again) {
    const { line } = upload;
    const state = line.querySelector('[data-state]');
    upload.kind = kind;
    line.dataset.kind = kind;
    line.classList.add('over');
    state.className = kind;
    state.textContent = text;
    line.querySelector('[data-cancel]').hidden = true;
    line.querySelector('[data-retry]').hidden = !again;
  }

  summary() {
    const lines = [...this.tray.querySelectorAll('li')];
    const over = lines.filter((line) => line.classList.contains('over'));
    const done = over.filter((line) => line.dataset.kind === 'ok').length;
    const text = over.length < lines.length
      ? this.dataset.sending.replace('{done}', over.length).replace('{total}', lines.length)
      : this.dataset.allDone.replace('{done}', done).replace('{failed}', lines.length - done);
    this.tray.querySelector('[data-summary]').textContent = text;
  }

  /** Head and list as they are now; not under the hands of somebody who is choosing more. */
  async refresh() {
    if (this.querySelector('dialog[open]')) return;
    this.changed = false;
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of ['.page-head', '#folder']) {
      const fresh = document.importNode(page.querySelector(part), true);
      this.querySelector(part).replaceWith(fresh);
      htmx.process(fresh);
    }
    this.many();
  }

  dismiss() {
    for (const line of this.tray.querySelectorAll('li.over')) line.remove();
    this.tray.hidden = !this.tray.querySelector('li');
  }

  size(bytes, up) {
    const lang = document.documentElement.lang;
    const [value, unit] = bytes < MEGA ? [bytes / 1024, 'KB'] : [bytes / MEGA, 'MB'];
    const said = up ? Math.ceil(value * 100) / 100 : value;
    return `${new Intl.NumberFormat(lang, { maximumFractionDigits: up ? 2 : 1 }).format(said)} ${unit}`;
  }
}
customElements.define('cuadra-upload', Upload);
