import { inLanguage } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import type { Draft } from '@motcua/wizard';
import longProcedure from '../../procedures/src/catalogue/household-business-and-tax.json' with { type: 'json' };
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../src/answers/answers.define.ts';
import '../src/attachment/attachment.define.ts';
import '../src/chip/chip.define.ts';
import '../src/consent/consent.define.ts';
import '../src/fee/fee.define.ts';
import { bell, phone, scanLine } from '../src/icon/icons.ts';
import '../src/page/page.define.ts';
import { doorScene, printerScene, scanScene, spots, trayScene } from '../src/pictures/index.ts';
import '../src/procedure-info/procedure-info.define.ts';
import '../src/procedure-summary/procedure-summary.define.ts';
import '../src/qr/qr.define.ts';
import '../src/status-bar/status-bar.define.ts';
import '../src/unit-suggestion/unit-suggestion.define.ts';
import '../src/timeline/timeline.define.ts';
import { FakeCamera } from '../src/testing/fake-camera.ts';
import { shopPage, shopWith, shopWizard } from '../src/testing/shop.ts';
import { caseSteps, halfFilledDraft, pageOf, units, wizard } from '../src/testing/sample.ts';

interface ViewOptions {
  readonly language: Language;
  readonly kiosk: boolean;
}

type View = (options: ViewOptions) => TemplateResult;

const page =
  (id: string, draft: Draft, errors: Readonly<Record<string, string>> = {}): View =>
  ({ language, kiosk }) =>
    html`<mc-page
      step="Bước 3 trên 5 · Điền đơn"
      .language=${language}
      .kiosk=${kiosk}
      .page=${pageOf(draft, id)}
      .errors=${errors}
      .notes=${{ copies: '8.000 đ mỗi bản, tổng 16.000 đ' }}
      .unitLookup=${async (query: string) => (query.includes('x') ? [] : units)}
      .unitName=${(code: string) => units.find((unit) => unit.code === code)?.name}
    ></mc-page>`;

const halfTyped = wizard.answer(
  wizard.answer(halfFilledDraft(), 'phone', '0900 000 12'),
  'personName',
  'Nguyễn V4n',
);

const shop = shopWizard.addItem(
  shopWith({
    goods: ['food'],
    area: 24.5,
    capital: 1_250_000,
    shared: 'yes',
    'coOwners.1.name': 'Trần Thị Bình',
    'coOwners.1.brings': 'money',
    'coOwners.1.amount': 20_000_000,
    rented: 'rented',
    lease: [
      {
        id: 'sample-lease',
        name: 'hợp đồng.pdf',
        bytes: 1_400_000,
        sha256: '0'.repeat(64),
        type: 'application/pdf',
      },
    ],
  }),
  'coOwners',
);

const shopView =
  (id: string, errors: Readonly<Record<string, string>> = {}): View =>
  ({ language, kiosk }) =>
    html`<mc-page
      step="Bước 3 trên 5 · Điền đơn"
      .language=${language}
      .kiosk=${kiosk}
      .page=${shopPage(shop, id)}
      .errors=${errors}
      .upload=${async () => Promise.resolve({ code: 'failed' as const })}
    ></mc-page>`;

export const views: Readonly<Record<string, View>> = {
  choice: page('extract', halfFilledDraft()),
  untouched: page('extract', wizard.start('26740')),
  card: page('applicant', halfFilledDraft()),
  typed: page('applicant', wizard.start('26740')),
  errors: page('person', halfTyped, {
    personName: 'Có chữ hoặc dấu không dùng được ở đây. Bạn xóa đi.',
    personBirthDate: 'Ngày còn thiếu. Bạn điền đủ ngày, tháng, năm.',
  }),
  unit: page('registration', halfFilledDraft()),
  suggestion: ({ language, kiosk }) =>
    html`${(['exact', 'divided'] as const).map(
      (reason) =>
        html`<mc-unit-picker
          label="Phường hoặc xã"
          .language=${language}
          ?kiosk=${kiosk}
          .suggestions=${{
            address: 'Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh',
            find: async () =>
              Promise.resolve(units.slice(0, reason === 'exact' ? 1 : 3).map((unit) => ({ unit, reason }))),
          }}
        ></mc-unit-picker>`,
    )}`,
  shop: shopView('shop', { area: 'Số này ít nhất là 30.' }),
  group: shopView('co-owners', { 'coOwners.1.idNumber': 'Ba số đầu chưa đúng mã tỉnh.' }),
  papers: shopView('papers'),
  photo: ({ language, kiosk }) =>
    html`<mc-attachment
      label="Ảnh chân dung"
      help="Chụp thẳng, nền sáng, trong 6 tháng gần đây."
      capture="photo"
      .language=${language}
      .kiosk=${kiosk}
      .accept=${['image/jpeg', 'image/png']}
      .media=${new FakeCamera(1280, 720)}
      .upload=${async () => Promise.resolve({ code: 'ok' as const, id: 'portrait-1' })}
    ></mc-attachment>`,
  signature: ({ language, kiosk }) =>
    html`<mc-attachment
      label="Chữ ký của bạn"
      capture="signature"
      .language=${language}
      .kiosk=${kiosk}
      .accept=${['image/png']}
      .upload=${async () => Promise.resolve({ code: 'ok' as const, id: 'signature-1' })}
    ></mc-attachment>`,
  files: ({ language, kiosk }) =>
    html`<mc-attachment
      label="Giấy chứng nhận quyền sử dụng đất"
      help="Chụp đủ bốn góc, thấy rõ chữ."
      max-files="5"
      .language=${language}
      .kiosk=${kiosk}
      .accept=${['application/pdf', 'image/jpeg']}
      .media=${new FakeCamera(1280, 720)}
      .upload=${async (file: File) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return file.name.includes('x')
          ? { code: 'failed' as const }
          : { code: 'ok' as const, id: `sample-${file.size}` };
      }}
    ></mc-attachment>`,
  items: ({ language }) =>
    html`<mc-answers .language=${language} .rows=${shopWizard.review(shop)}></mc-answers>`,
  summary: ({ language, kiosk }) =>
    html`<mc-procedure-summary
      .language=${language}
      .definition=${civilStatusExtract}
      .place=${kiosk ? 'kiosk' : 'website'}
      step="Bước 1 trên 5 · Xem giấy tờ"
    ></mc-procedure-summary>`,
  info: ({ language, kiosk }) =>
    html`<mc-procedure-info
      .language=${language}
      .kiosk=${kiosk}
      .definition=${longProcedure}
      .place=${units[0]}
      address="https://phuong.example/thu-tuc?thu-tuc=household-business-and-tax"
    ></mc-procedure-info>`,
  answers: ({ language }) =>
    html`<mc-answers .language=${language} .rows=${wizard.review(halfTyped)}></mc-answers>
      <mc-fee .language=${language} .fee=${wizard.fee(halfTyped)}></mc-fee>
      <mc-consent
        .language=${language}
        text=${inLanguage(civilStatusExtract.consent.text, language)}
      ></mc-consent>
      <mc-consent
        .language=${language}
        .given=${true}
        error="Bạn đọc rồi chạm vào ô đồng ý để gửi hồ sơ."
        text=${inLanguage(civilStatusExtract.consent.text, language)}
      ></mc-consent>`,
  status: ({ language }) =>
    html`<mc-timeline .language=${language} .steps=${caseSteps}></mc-timeline>
      <mc-timeline .language=${language} .steps=${caseSteps} returned></mc-timeline>
      <mc-qr text="H29.26740-261122-0042" label="Mã hồ sơ"></mc-qr>`,
  states: ({ language }) =>
    html`<mc-status-bar
        .language=${language}
        .icon=${scanLine}
        heading="Đang chờ thẻ của bạn"
      ></mc-status-bar>
      <mc-status-bar kind="positive" heading="Hồ sơ đã nộp xong, không mất gì"
        >Không cần làm lại.</mc-status-bar
      >
      <mc-status-bar kind="caution" heading="Mã dùng được 1 phút nữa">Quét lại nếu hết giờ.</mc-status-bar>
      <mc-status-bar kind="danger" heading="Máy in hết giấy">Đã báo cán bộ lúc 09:17.</mc-status-bar>
      <p>
        <mc-chip>Từ thẻ căn cước</mc-chip> <mc-chip kind="positive">Đã trả</mc-chip>
        <mc-chip kind="caution">Chờ gửi</mc-chip> <mc-chip kind="danger">Cần bổ sung</mc-chip>
        <mc-chip kind="now">Đang làm</mc-chip>
      </p>
      <mc-button .language=${language} .icon=${phone}>Hỏi cán bộ</mc-button>
      <mc-button .language=${language} variant="quiet" .icon=${bell}>Nhận tin</mc-button>
      <mc-button .language=${language} variant="main" busy busy-label="Đang nộp hồ sơ">Nộp</mc-button>
      <mc-button .language=${language} busy busy-label="Đang tìm">Tìm</mc-button>`,
  pictures: () =>
    html`<div class="pictures">
      ${Object.values(spots).map((spot) => html`<span class="spot">${spot}</span>`)}
      <span>${printerScene('printing')}</span><span>${printerScene('fault')}</span><span>${trayScene}</span>
      <span class="wide">${scanScene()}</span>
    </div>`,
  door: () => html`<div class="pictures"><span class="wide">${doorScene()}</span></div>`,
};
