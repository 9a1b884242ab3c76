// The page's own script: where the gateway is, which unit the page belongs to, and the language switch of the header.
const widgets = document.querySelectorAll('mc-application, mc-case-status, mc-catalog');

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
