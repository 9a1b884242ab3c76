/** The preview's own files, by their path. `motcua/…` is the widgets' bundle. */
export const previewFiles: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
  '/': {
    type: 'text/html; charset=utf-8',
    text: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>motcua preview</title>
    <link rel="icon" href="icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="preview.css">
    <script type="module" src="motcua/motcua.js"></script>
    <script type="module" src="preview.js"></script>
  </head>
  <body>
    <header>
      <h1>Preview</h1>
      <p id="file"></p>
      <button type="button" id="language" lang="en">English</button>
    </header>
    <section id="problems" role="status" hidden>
      <h2></h2>
      <ol></ol>
    </section>
    <main></main>
  </body>
</html>
`,
  },
  '/icon.svg': {
    type: 'image/svg+xml',
    text: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1a4f8b"/></svg>\n',
  },
  '/preview.css': {
    type: 'text/css; charset=utf-8',
    text: `body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #222; background: #fff; }
header { display: flex; align-items: center; gap: 1rem; padding: .5rem 1rem; background: #f1f1f1; }
h1 { margin: 0; font-size: 1rem; }
h2 { margin: 0; font-size: 1rem; }
#file { margin: 0; flex: 1; }
#problems { padding: .75rem 1rem; border-left: .5rem solid #b00020; background: #fff4f4; }
#problems ol { margin: .25rem 0 0; padding-left: 1.5rem; }
main { max-width: 70rem; margin: 0 auto; padding: 1rem; }
`,
  },
  '/preview.js': {
    type: 'text/javascript; charset=utf-8',
    text: `// Shows the definition as the gateway serves it, and what motcua check says of the file.
const { file, procedure, gateway, unit, problems, stale } = await (await fetch('state.json')).json();
const language = document.querySelector('#language');

document.querySelector('#file').textContent = file;
if (problems.length > 0) {
  const section = document.querySelector('#problems');
  section.hidden = false;
  section.querySelector('h2').textContent = stale
    ? 'The file has problems. Below is how it was before.'
    : 'The file has problems.';
  section.querySelector('ol').append(
    ...problems.map(({ line, column, reason }) => {
      const item = document.createElement('li');
      item.textContent = \`line \${line}, column \${column}: \${reason}\`;
      return item;
    }),
  );
}
if (procedure !== undefined) {
  const application = document.createElement('mc-application');
  for (const [name, value] of Object.entries({ procedure, gateway, unit })) application.setAttribute(name, value);
  document.querySelector('main').append(application);
  const show = () => {
    const chosen = sessionStorage.getItem('language') ?? 'vi';
    application.setAttribute('language', chosen);
    language.textContent = chosen === 'vi' ? 'English' : 'Tiếng Việt';
    language.lang = chosen === 'vi' ? 'en' : 'vi';
  };
  language.addEventListener('click', () => {
    sessionStorage.setItem('language', language.lang);
    show();
  });
  show();
}

// A sandbox has nothing to lose: no question before the page goes.
const stopAsking = (event) => event.stopImmediatePropagation();
new EventSource('changes').addEventListener('changed', () => {
  window.addEventListener('beforeunload', stopAsking, { capture: true });
  location.reload();
});
`,
  },
};
