/* <cuadra-file>: a drop zone that says which file was chosen. */
class FileField extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    const output = this.querySelector('output');
    const zone = this.querySelector('.drop');
    input.addEventListener('change', () => {
      output.textContent = [...input.files].map((file) => `${file.name} · ${this.size(file.size)}`).join(', ');
      this.preview(input.files[0]);
    });
    for (const [name, over] of [['dragenter', true], ['dragover', true], ['dragleave', false], ['drop', false]]) {
      zone.addEventListener(name, () => zone.classList.toggle('over', over));
    }
  }

  /* Where the page shows a photo beside the field, it shows the chosen one: cut as it will be, before it is sent. */
  preview(file) {
    const shown = this.closest('.person')?.querySelector('.photo');
    if (!shown || !file?.type.startsWith('image/') || file.size > 5e6) return;
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const image = document.createElement('img');
      image.addEventListener('load', () => shown.replaceWith(image));
      image.className = 'photo';
      image.alt = '';
      image.src = reader.result;
    });
    reader.readAsDataURL(file);
  }

  size(bytes) {
    const lang = document.documentElement.lang;
    const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
    return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  }
}
customElements.define('cuadra-file', FileField);
