// The one script of a website: `<script type="module" src="motcua.js">`. Importing it has effects on purpose.
import { fontFiles } from '../styles/fonts.files.ts';
import { askEarlyForAll } from './ask-early.ts';
import { fontsLater } from './fonts-later.ts';
import { loadOnSight } from './load-on-sight.ts';

fontsLater(fontFiles);
loadOnSight({
  'mc-application': () => {
    askEarlyForAll();
    return import('../application/application.define.ts');
  },
  'mc-catalog': () => import('../catalog/catalog.define.ts'),
  'mc-case-status': () => import('../case-status/case-status.define.ts'),
  'mc-procedure-info': () => import('../procedure-info/procedure-info.define.ts'),
});
