/* <cuadra-file>: a drop zone that says which file was chosen. */
class FileField extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    const output = this.querySelector('output');
    const zone = this.querySelector('.drop');
    input.addEventListener('change', () => {
      output.textContent = [...input.files].map((file) => `${file.name} · ${this.size(file.size)}`).join(', ');
    });
    for (const [name, over] of [['dragenter', true], ['dragover', true], ['dragleave', false], ['drop', false]]) {
      zone.addEventListener(name, () => zone.classList.toggle('over', over));
    }
  }

  size(bytes) {
    const lang = document.documentElement.lang;
    const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
    return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  }
}
customElements.define('cuadra-file', FileField);
