/* <cuadra-passkey>: a form that the person's device fills in: its button asks for a passkey and sends what comes back.
   With data-autofill it stands at the sign-in page: the passkeys are among the suggestions of the first field, and the link
   to the form's own page asks at once instead of leading there. */
const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const text = (buffer) => buffer
  ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  : '';

/** The question as the browser wants it: what stands for bytes made bytes. */
const read = (asked) => {
  const known = (keys) => keys?.map((key) => ({ ...key, id: bytes(key.id) }));
  return {
    ...asked,
    challenge: bytes(asked.challenge),
    user: asked.user && { ...asked.user, id: bytes(asked.user.id) },
    excludeCredentials: known(asked.excludeCredentials),
    allowCredentials: known(asked.allowCredentials),
  };
};

class Passkey extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.button = this.querySelector('button');
    this.status = this.querySelector('[role=status]');
    if (!window.PublicKeyCredential) {
      if (this.button) this.say(this.dataset.cannot);
      return;
    }
    if (this.dataset.autofill) {
      this.button = document.querySelector(`a[href^="${new URL(this.form.action).pathname}"]`);
      if (!this.button) return;
      this.button.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.ask();
      });
      this.suggest();
    } else {
      this.button.hidden = false;
      this.form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.ask();
      });
    }
  }

  disconnectedCallback() {
    this.waiting?.abort();
  }

  /** Puts the passkeys among the suggestions of the field that says "webauthn"; waits as long as the page stands. */
  async suggest() {
    if (!await PublicKeyCredential.isConditionalMediationAvailable?.()) return;
    try {
      await this.answer({ mediation: 'conditional' });
    } catch {
      // Nobody has asked for anything yet: there is nothing to tell.
    }
  }

  async ask() {
    if (this.asking) return;
    this.asking = true;
    this.button.setAttribute('aria-busy', 'true');
    this.say('');
    try {
      await this.answer({});
    } catch (thrown) {
      // The session has ended, or wants a proof first: there is a page that says so.
      if (thrown.page) location.assign(thrown.page);
      this.say({
        InvalidStateError: this.dataset.thereAlready,
        NotAllowedError: this.dataset.notUsed,
        SecurityError: this.dataset.cannot,
        NotSupportedError: this.dataset.cannot,
      }[thrown.name] ?? this.dataset.failed);
      if (this.dataset.autofill) this.suggest();
    }
    this.asking = false;
    this.button.removeAttribute('aria-busy');
  }

  /** One question and its answer; a newer one ends it. */
  async answer(how) {
    this.waiting?.abort();
    this.waiting = new AbortController();
    const { signal } = this.waiting;
    const publicKey = await this.question(signal);
    const key = this.dataset.makes === 'true'
      ? await navigator.credentials.create({ publicKey, signal })
      : await navigator.credentials.get({ publicKey, signal, ...how });
    this.send(key);
  }

  async question(signal) {
    const answer = await fetch(`${this.form.action}/reto`, {
      method: 'POST', body: new URLSearchParams({ _csrf: this.form.elements._csrf.value }), signal,
    });
    if (answer.redirected) throw Object.assign(new Error(), { page: answer.url });
    if (!answer.ok) throw new Error(answer.statusText);
    return read(await answer.json());
  }

  send({ rawId, response }) {
    const fields = this.form.elements;
    fields.credential.value = text(rawId);
    fields.clientData.value = text(response.clientDataJSON);
    fields.attestation.value = text(response.attestationObject);
    fields.transports.value = response.getTransports?.().join(',') ?? '';
    fields.authenticatorData.value = text(response.authenticatorData);
    fields.signature.value = text(response.signature);
    fields.owner.value = text(response.userHandle);
    const remember = this.dataset.autofill && document.querySelector('input[type=checkbox][name=remember]');
    if (remember) fields.remember.value = String(remember.checked);
    this.form.submit();
  }

  say(what) {
    this.status.textContent = what ?? '';
  }
}
customElements.define('cuadra-passkey', Passkey);
