/** `?view=choice&scale=kiosk&theme=contrast&text=large&reach=low&lang=en&hue=350` */
import { declareFonts } from '../src/styles/fonts.ts';
import { fontFiles } from '../src/styles/fonts.files.ts';
import '../src/button/button.define.ts';
import '../src/progress/progress.define.ts';
import { html, render } from 'lit';
import { mark } from '../src/pictures/mark.ts';
import { views } from './views.ts';

const query = new URLSearchParams(location.search);
const root = document.documentElement;
for (const name of ['scale', 'theme', 'text', 'reach'] as const) {
  const value = query.get(name);
  if (value !== null) root.dataset[name] = value;
}
const hue = query.get('hue');
if (hue !== null) root.style.setProperty('--mc-brand-hue', hue);
declareFonts(fontFiles);

const language = query.get('lang') === 'en' ? 'en' : 'vi';
const kiosk = query.get('scale') === 'kiosk';
const view = views[query.get('view') ?? 'choice'];
const steps = ['Xem giấy tờ', 'Đưa thẻ căn cước', 'Điền đơn', 'Kiểm tra lại', 'Nộp'];
const target = document.querySelector<HTMLElement>('#screen');
if (target !== null && view !== undefined) {
  render(
    html`<header>
        ${mark}<span>${kiosk ? 'Phường Bến Thành' : 'Bản sao trích lục hộ tịch'}</span>
        <mc-progress .language=${language} .steps=${steps} .current=${3}></mc-progress>
      </header>
      <div class="opening">${view({ language, kiosk })}</div>
      <div class="actions">
        <mc-button variant="back">${language === 'vi' ? 'Quay lại' : 'Back'}</mc-button>
        <mc-button variant="main">${language === 'vi' ? 'Tiếp tục' : 'Continue'}</mc-button>
      </div>`,
    target,
  );
}
