import '@motcua/elements/tokens.css';
import './technician.css';
import { fontFiles } from '@motcua/elements/font-files';
import { declareFonts } from '@motcua/elements/fonts';
import { HostApi } from '@motcua/care/host-api';
import { McTechnician } from './technician.ts';

/** The technician's page: the device host serves it under `/technician/`. */
declareFonts(fontFiles);
const token = new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
// Nothing secret stays in the address or the history.
history.replaceState(null, '', location.pathname);
customElements.define('mc-technician', McTechnician);
const element = new McTechnician();
element.api = new HostApi(token);
document.body.append(element);
