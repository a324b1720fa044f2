/* <cuadra-countdown>: its button waits until the seconds are over; without this script the server says when it is too soon. */
class Countdown extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector('button');
    this.end = Date.now() + Number(this.dataset.seconds) * 1000;
    if (this.querySelector('[data-wait]')) this.tick();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  tick() {
    const left = Math.ceil((this.end - Date.now()) / 1000);
    this.button.disabled = left > 0;
    if (left > 0) {
      this.querySelector('[data-left]').textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
      this.timer = setTimeout(() => this.tick(), 250);
    } else {
      this.querySelector('[data-wait]').textContent = this.dataset.ready;
      document.querySelector('cuadra-toasts')?.say(this.dataset.ready);
    }
  }
}
customElements.define('cuadra-countdown', Countdown);
