/** The doorway and its edges, the first screens, dialogs, and what stands there when the kiosk cannot serve. */
export const vi = {
  'doorway.centre': 'Trung tâm Phục vụ hành chính công',
  'doorway.date': '{weekday} {day}/{month}',
  'doorway.help': 'Luôn có ở đây',

  'part.information': 'Xem giấy tờ',
  'part.card': 'Đưa thẻ căn cước',
  'part.form': 'Điền đơn',
  'part.review': 'Kiểm tra lại',
  'part.submission': 'Nộp hồ sơ',
  'part.line': 'Bước {number} trên {total} · {name}',

  'sill.language': 'English 中文',
  'sill.larger': 'Chữ to',
  'sill.help': 'Trợ giúp',
  'sill.exit': 'Xong – xóa dữ liệu của tôi',

  'action.back': 'Quay lại',
  'action.next': 'Tiếp tục',
  'action.more': 'Xem tiếp',
  'action.finish': 'Xong',
  'action.home': 'Trang chính',

  'start.hello': 'Xin chào',
  'start.invitation': 'Mời bạn vào làm giấy tờ.',
  'start.touch': 'Chạm vào đây',
  'start.begin': 'để bắt đầu',
  'start.person': 'Có cán bộ ở quầy giúp bạn',
  'start.languages': 'Ngôn ngữ',

  'home.title': 'Bạn cần làm gì hôm nay?',
  'home.find': 'Gõ tên giấy tờ cần làm',
  'home.lookup': 'Hồ sơ đã nộp',
  'home.all': 'Mọi thủ tục',
  'home.minutes': 'Khoảng {minutes} phút',

  'procedures.search': 'Tìm',
  'procedures.show': 'Xem',
  'procedures.searchTitle': 'Bạn tìm giấy tờ gì?',
  'procedures.searchHelp': 'Ví dụ: khai sinh. Gõ không dấu cũng được.',

  'procedure-loading.title': 'Đang mở thủ tục',
  'procedure-fault.kind': 'Chưa liên lạc được với nơi nhận hồ sơ',
  'procedure-fault.title': 'Chưa mở được thủ tục này',
  'procedure-fault.detail': 'Bạn thử lại, hoặc hỏi cán bộ ở quầy. Chưa mất gì.',
  'procedure-fault.retry': 'Thử lại',
  'procedure-gone.kind': 'Thủ tục này vừa ngừng nhận',
  'procedure-gone.detail': 'Bạn xem thủ tục khác, hoặc hỏi cán bộ ở quầy.',

  'idle.title': 'Bạn còn ở đây không?',
  'idle.detail': 'Sau {seconds} giây, máy xóa những gì đã điền để giữ kín cho bạn.',
  'idle.stay': 'Tôi cần thêm thời gian',
  'idle.leave': 'Xóa và kết thúc',

  'exit.title': 'Bạn muốn dừng ở đây?',
  'exit.detail': 'Máy sẽ xóa những gì bạn đã điền. Hồ sơ chưa được nộp.',
  'exit.detailSubmitting': 'Bạn nên hỏi lại ở quầy. Máy chưa nhận được trả lời, nên chưa chắc hồ sơ đã đến.',
  'exit.detailReceipt': 'Hồ sơ đã nộp xong. Bạn nhớ giữ mã hồ sơ trước khi đi.',
  'exit.stay': 'Không, ở lại',
  'exit.leave': 'Dừng và xóa hết',

  'help.title': 'Bạn cần giúp?',
  'help.person': 'Mời bạn gọi cán bộ ở quầy. Màn hình này vẫn giữ nguyên.',
  'help.exit': 'Chạm Xong lúc nào cũng được. Máy xóa hết những gì bạn đã điền.',
  'help.contrastOn': 'Màu rõ hơn',
  'help.contrastOff': 'Màu như thường',
  'help.close': 'Tiếp tục làm',

  'loading.title': 'Máy đang mở cửa',
  'loading.detail': 'Chờ vài giây.',

  'closed.kind': 'Tạm ngừng phục vụ',
  'closed.title': 'Máy đang chờ nối lại',
  'closed.detail': 'Mời bạn đến quầy. Không có gì bị mất. Hồ sơ đã nộp vẫn an toàn.',
  'closed.waiting': 'Máy tự thử lại sau vài giây',
  'closed.retry': 'Thử lại ngay',

  'broken.kind': 'Máy gặp trục trặc',
  'broken.title': 'Xin lỗi, máy tạm nghỉ',
  'broken.detail':
    'Nếu đang vội, mời bạn đến quầy. Máy tự mở lại sau vài giây. Hồ sơ đã nộp vẫn an toàn. Những gì bạn đang điền đã được xóa.',
} as const;
