/** What the hands of `--hardware` are asked to do, in both languages. */
export const prompts = {
  unplug: { vi: 'Rút cáp của thiết bị ra.', en: 'Unplug the device.' },
  plugIn: { vi: 'Cắm cáp của thiết bị vào lại.', en: 'Plug the device in again.' },
  insertCard: { vi: 'Đặt thẻ vào đầu đọc.', en: 'Put the card into the reader, or on it.' },
  pullCard: { vi: 'Rút thẻ ra.', en: 'Pull the card now.' },
  tearCard: {
    vi: 'Đặt thẻ vào đầu đọc rồi rút ra ngay, khi đầu đọc còn đang đọc.',
    en: 'Put the card on the reader and pull it at once, while it is still being read.',
  },
  insertForeignCard: {
    vi: 'Đặt một thẻ không phải thẻ căn cước, chẳng hạn thẻ ngân hàng.',
    en: 'Put a card on the reader that is no ID card, such as a bank card.',
  },
  scan: { vi: 'Đưa mã này vào máy quét.', en: 'Hold this code to the scanner.' },
  takePaperOut: { vi: 'Lấy giấy ra, rồi đóng nắp.', en: 'Take the paper out and close the cover.' },
  insertPaper: { vi: 'Lắp giấy vào, rồi đóng nắp.', en: 'Put paper in and close the cover.' },
  openCover: { vi: 'Mở nắp máy in.', en: "Open the printer's cover." },
  closeCover: { vi: 'Đóng nắp máy in.', en: "Close the printer's cover." },
  wholePapers: {
    vi: 'Từ lúc bắt đầu mục này, có bao nhiêu biên nhận in trọn vẹn? (gõ số)',
    en: 'How many whole receipts came out since this clause began? (type a number)',
  },
  letPaperEndMidway: {
    vi: 'Lắp cuộn giấy còn khoảng 5 cm, để giấy hết giữa chừng.',
    en: 'Put in a roll with some 5 cm left, so that it ends midway.',
  },
  runLowOnPaper: { vi: 'Lắp một cuộn giấy sắp hết.', en: 'Put in a roll that is nearly used up.' },
  jamCutter: {
    vi: 'Chặn dao cắt như tài liệu của hãng hướng dẫn.',
    en: "Block the cutter, as the maker's manual says.",
  },
  pressKey: { vi: 'Nhấn giữ phím:', en: 'Press and hold the key:' },
  releaseKey: { vi: 'Nhả phím:', en: 'Let go of the key:' },
  lookAtLight: {
    vi: 'Đèn này đang thế nào? (gõ off, on hoặc blink)',
    en: 'How is this light? (type off, on or blink)',
  },
  somebody: { vi: 'Đứng trước kiosk.', en: 'Stand in front of the kiosk.' },
  nobody: { vi: 'Rời khỏi kiosk.', en: 'Step away from the kiosk.' },
  plugged: { vi: 'Cắm tai nghe.', en: 'Put a headset in.' },
  unplugged: { vi: 'Rút tai nghe.', en: 'Pull the headset out.' },
  presentCard: { vi: 'Thanh toán bằng thẻ thử.', en: 'Pay with the test card.' },
  presentEmptyCard: { vi: 'Dùng thẻ thử bị từ chối.', en: 'Use the test card that is declined.' },
  letLineBreakAfterCharge: {
    vi: 'Chuẩn bị rút cáp ngay khi thiết bị báo đã thu tiền.',
    en: 'Be ready to unplug the terminal the moment it shows that it has charged.',
  },
  chargedVnd: {
    vi: 'Từ lúc bắt đầu mục này đã thu bao nhiêu đồng? (gõ số)',
    en: 'How many đồng were charged since this clause began? (type a number)',
  },
  putDocument: { vi: 'Đặt một tờ giấy dưới máy chụp.', en: 'Put a sheet under the camera.' },
  takeDocumentAway: { vi: 'Lấy tờ giấy ra.', en: 'Take the sheet away.' },
} as const;

export type Prompt = (typeof prompts)[keyof typeof prompts];
