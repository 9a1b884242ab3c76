// What the whole screen is drawn with, in the order in which it counts.
import '@motcua/elements/tokens.css';
import '@motcua/elements/kiosk.css';
import './styles/doorway.css';
import './styles/screens.css';
import './styles/procedures.css';
import './styles/phone.css';
import './styles/chip.css';
import './styles/queue.css';
import './styles/opening.css';
import './styles/large-text.css';
import './styles/care.css';
import './styles/places.css';
import './access/access.css';
import './reach/low-reach.css';
