import type { CalendarDate } from '../../definition.ts';

export interface ScaffoldOptions {
  readonly id: string;
  readonly today: CalendarDate;
  /** Path of the JSON Schema from the new file, for the editor. */
  readonly schemaPath: string;
}

/** True for what an id may be: small letters, digits and hyphens, such as `pet-registration`. */
export function isProcedureId(text: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length <= 60;
}

/** The text of a new definition that passes the check: one page with the card's items, a choice, a phone number. */
export function scaffold({ id, today, schemaPath }: ScaffoldOptions): string {
  return `{
  "$schema": ${JSON.stringify(schemaPath)},
  "id": "${id}",
  "version": "1.0.0",
  "status": "draft-for-review",
  "toConfirm": [
    "Everything: this is the text that motcua new wrote."
  ],
  "validFrom": "${today}",
  "name": { "vi": "Tên chính thức của thủ tục", "en": "Official name of the procedure" },
  "shortName": { "vi": "Tên thường gọi", "en": "Everyday name" },
  "summary": { "vi": "Thủ tục này giúp bạn làm gì.", "en": "What it is good for." },
  "group": { "vi": "Nhân thân và Cư trú", "en": "Personal status and residence" },
  "audience": ["citizen"],
  "level": 4,
  "coverage": "end-to-end",
  "whoMayApply": { "vi": "Công dân Việt Nam.", "en": "Vietnamese citizens." },
  "agency": {
    "level": "commune",
    "name": { "vi": "Ủy ban nhân dân cấp xã", "en": "People’s Committee of the commune" }
  },
  "papers": [
    { "id": "id-card", "name": { "vi": "Thẻ căn cước", "en": "ID card" } }
  ],
  "steps": [
    {
      "id": "received",
      "name": { "vi": "Tiếp nhận hồ sơ", "en": "Received" },
      "holder": { "vi": "Bộ phận một cửa", "en": "One-stop desk" },
      "dueShare": 0
    },
    {
      "id": "decided",
      "name": { "vi": "Giải quyết và trả kết quả", "en": "Decided and handed over" },
      "holder": { "vi": "Cán bộ chuyên môn", "en": "Officer in charge" },
      "dueShare": 1
    }
  ],
  "processing": {
    "kind": "working-days",
    "days": 3,
    "text": { "vi": "3 ngày làm việc", "en": "3 working days" }
  },
  "fee": {
    "lines": [],
    "text": { "vi": "Miễn phí", "en": "Free of charge" }
  },
  "result": { "vi": "Giấy xác nhận", "en": "A certificate" },
  "legalBasis": [
    {
      "id": "main-law",
      "number": "00/0000/QH00",
      "issued": "${today}",
      "type": { "vi": "Luật", "en": "Law" },
      "title": { "vi": "Tên văn bản", "en": "Title of the document" }
    }
  ],
  "minutesToComplete": 3,
  "pages": [
    {
      "id": "applicant",
      "part": "person",
      "title": { "vi": "Bạn là ai?", "en": "Who are you?" },
      "lead": { "vi": "Quét thẻ căn cước thì không phải gõ.", "en": "Scan your ID card to save typing." },
      "fields": [
        {
          "id": "fullName",
          "type": "person-name",
          "label": { "vi": "Họ, chữ đệm và tên", "en": "Full name" },
          "prefill": { "from": "id-card", "item": "fullName" },
          "sensitivity": "personal"
        },
        {
          "id": "idNumber",
          "type": "id-number",
          "label": { "vi": "Số định danh cá nhân", "en": "Personal ID number" },
          "prefill": { "from": "id-card", "item": "idNumber" },
          "sensitivity": "personal"
        }
      ]
    },
    {
      "id": "purpose",
      "part": "form",
      "title": { "vi": "Bạn cần giấy để làm gì?", "en": "What do you need it for?" },
      "fields": [
        {
          "id": "purpose",
          "type": "choice",
          "label": { "vi": "Mục đích", "en": "Purpose" },
          "sensitivity": "public",
          "options": [
            { "value": "work", "label": { "vi": "Đi làm", "en": "Work" } },
            { "value": "other", "label": { "vi": "Việc khác", "en": "Something else" } }
          ]
        }
      ]
    },
    {
      "id": "other-purpose",
      "part": "form",
      "visibleWhen": { "===": [{ "var": "answers.purpose" }, "other"] },
      "title": { "vi": "Việc khác là việc gì?", "en": "What else is it for?" },
      "fields": [
        {
          "id": "otherPurpose",
          "type": "text",
          "maxLength": 200,
          "label": { "vi": "Mục đích khác", "en": "Other purpose" },
          "sensitivity": "personal"
        }
      ]
    },
    {
      "id": "contact",
      "part": "form",
      "title": { "vi": "Báo tin cho bạn qua số nào?", "en": "Which number can we reach you on?" },
      "fields": [
        {
          "id": "phone",
          "type": "phone",
          "label": { "vi": "Số điện thoại", "en": "Phone number" },
          "sensitivity": "personal"
        }
      ]
    }
  ],
  "consent": {
    "id": "${id.slice(0, 56)}-1",
    "text": { "vi": "Tôi khai đúng sự thật.", "en": "What I have stated is true." }
  }
}
`;
}
