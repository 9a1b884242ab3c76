// The page's own script: where the gateway is, which unit the page belongs to, and the language switch of the header.
const widgets = document.querySelectorAll('mc-application, mc-case-status');

const config = await (await fetch('config.json')).json();
for (const widget of widgets) {
  widget.setAttribute('unit', config.unit);
  widget.setAttribute('gateway', config.gateway);
}

const button = document.querySelector('#language');
button.addEventListener('click', () => {
  const english = button.lang === 'en';
  for (const widget of widgets) widget.setAttribute('language', english ? 'en' : 'vi');
  button.textContent = english ? 'Tiếng Việt' : 'English';
  button.lang = english ? 'vi' : 'en';
});
