// The script of a page that has an `<mc-application>` and no other of our elements: everything up to its first question
// in one file. `<script type="module" src="application.js">`. Importing it has effects on purpose.
import './ask-now.ts';
import '../application/application.define.ts';
import { fontFiles } from '../styles/fonts.files.ts';
import { fontsLater } from './fonts-later.ts';

fontsLater(fontFiles);
