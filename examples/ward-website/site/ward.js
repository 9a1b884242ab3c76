// The page's own script: where the gateway is, which unit the page belongs to, the language switch of the header, and
// the address of each procedure.
const widgets = document.querySelectorAll('mc-application, mc-case-status, mc-catalog, mc-procedure-info');

fetch('config.json')
  .then((response) => response.json())
  .then(({ gateway, unit }) => {
    for (const widget of widgets) {
      widget.setAttribute('unit', unit);
      widget.setAttribute('gateway', gateway);
    }
  })
  // Without an address the tags keep the sentence they hold; the console says why.
  .catch(console.error);

const button = document.querySelector('#language');
button.addEventListener('click', () => {
  const english = button.lang === 'en';
  for (const widget of widgets) widget.setAttribute('language', english ? 'en' : 'vi');
  button.textContent = english ? 'Tiếng Việt' : 'English';
  button.lang = english ? 'vi' : 'en';
});

// `thu-tuc.html?thu-tuc=…` opens the page at one procedure; what is printed bears that address.
const info = document.querySelector('mc-procedure-info');
const asked = new URLSearchParams(location.search).get('thu-tuc');
if (info && asked) info.setAttribute('procedure', asked);
document.addEventListener('mc-procedure', ({ procedure }) => {
  history.replaceState(null, '', `?thu-tuc=${encodeURIComponent(procedure)}`);
});
