import '@motcua/elements/tokens.css';
import './phone.css';
import { fontFiles } from '@motcua/elements/font-files';
import { declareFonts } from '@motcua/elements/fonts';
import { parseLink } from './link.ts';
import './phone.define.ts';
import { createGatewayPhonePorts } from './world/gateway-phone-ports.ts';

/** The phone page's composition root: this page's gateway serves it under `/p/`. */
declareFonts(fontFiles);
const link = parseLink(location.hash);
// Whoever looks at the address, at the history or at what is shared finds no secret there.
history.replaceState(null, '', location.pathname);
const gateway = new URL('..', location.href).href;
const element = document.createElement('mc-phone');
element.link = link;
element.gateway = gateway;
element.ports = createGatewayPhonePorts({ gateway });
element.language = navigator.language.startsWith('en') ? 'en' : 'vi';
document.body.append(element);
