/**
 * Words that Vietnamese names are made of, the most usual first: no name of a person, only its parts.
 *
 * Source: general knowledge of Vietnamese naming, written down for this project; the order of the first family names
 * follows what is generally published about them (Nguyễn, Trần, Lê, Phạm …) and is no statistic. CC0.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const familyNames: readonly string[] = words(`
  Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Mai Trịnh Trương Đào Cao Hà Tô Lương
  Châu Thái Tạ Vương Quách Phùng Tống Triệu Kiều La Lưu Nghiêm Nông Ông Phó Quan Sơn Tăng Thạch Thân Thi Tiêu Tôn Từ Uông Văn
  Viên Vi Vòng Xa Ân An Âu Bạch Bàn Bành Bế Biện Bồ Ca Cái Cầm Cáp Cát Chế Chu Chung Chúng Chử Công Cù Cung Danh Diệp Diêm
  Doãn Đàm Đan Đàng Đậu Điền Điểu Đổng Đồng Đường Giang Giáp Hán Hàn Hầu Hình Hoa Hứa Hùng Kha Khâu Khổng Khúc Khuất Kim Ksor
  Lã Lạc Lại Lãnh Lăng Lầu Liêu Liễu Lò Lộ Lù Luân Lục Lường Lỷ Ma Mã Mạc Mạch Mẫn Mùa Mông Ngân Ngạc Ngọ Ngụy Nhan Nhâm Nhữ
  Niê Ninh Nhan Phí Phương Quản Quàng Rơ Sầm Siu Sùng Tào Thàng Thào Thập Thế Thiều Thiệu Thôi Tiết Tòng Trà Trang Trầm Trì
  Trưng Ty Ung Vàng Vừ Xồng Y Yên`);

export const middleNames: readonly string[] = words(`
  Văn Thị Hữu Đức Minh Ngọc Thanh Quốc Xuân Thành Đình Công Hoàng Anh Kim Thu Phương Hồng Mỹ Bảo Gia Tuấn Quang Duy Trọng Bích
  Thuỳ Thế Viết Bá Tiến Mạnh Khánh Diệu Như Quỳnh Hải Trung Chí Nhật Thái Trường Vĩnh Phúc Phước Tấn Ngọc Tường Thiên Đăng Khắc
  Sỹ Sĩ Danh Nguyên Kiều Cẩm Lan Mai Tuyết Yến Ánh Thảo Hà Vân Tú Tâm Hạnh Lệ Châu Đông Nam Việt Hùng Huy Khôi Long Phú Tài Thiện
  Trí Tùng Vũ Vương Doãn Huỳnh Lê Trần Phạm Nguyễn Bùi Đặng Phan Thục Hoài Hiền Uyên Linh Trúc Trà Song Tố Ái An Bình Cát Đan
  Hương Khải Kiến Lâm Nghĩa Nhã Nhân Nhất Phi Sơn Thạch Thượng Tôn Tứ Út Ý`);

export const givenNames: readonly string[] = words(`
  Anh Hương Linh Hoa Lan Hùng Dũng Tuấn Nam Minh Hải Hà Trang Thảo Thuỷ Hằng Hạnh Huyền Nga Phương Thanh Mai Ngọc Hiền Hoà Long
  Sơn Thắng Thành Tùng Cường Đức Quân Trung Hiếu Huy Khang Khánh Phúc Phát Phong Quang Vinh Việt Vũ Tâm Tân Tài Thái Thiện Thịnh
  Toàn Trí Tú Bình An Bảo Châu Chi Chiến Chính Công Cúc Dung Duy Duyên Dương Đạt Điệp Đoàn Đông Giang Gấm Hân Hậu Hiển Hiệp Hoan
  Hoàn Hoàng Hồng Hợp Huệ Hưng Hường Hữu Kha Khải Khoa Khôi Khương Kiên Kiệt Kiều Kim Lam Lâm Lân Lành Lệ Len Liên Liễu Loan Lộc
  Lợi Luân Luận Lực Lụa Lương Lựu Lưu Ly Lý Mận Mạnh Mẫn Miên Mơ My Mỹ Na Năm Nghi Nghĩa Nghiêm Ngân Nguyên Nguyệt Nhã Nhàn Nhân
  Nhật Nhi Nhiên Nhung Như Ninh Nữ Oanh Phấn Phi Phú Phụng Phước Phượng Quý Quyên Quyền Quyết Quỳnh Sang Sáng Sâm Sen Sinh Sĩ
  Soạn Sương Tạo Thạch Thái Thảnh Thân Thêu Thi Thìn Thoa Thơ Thơm Thông Thu Thuận Thục Thuý Thuỳ Thư Thương Thường Tiên Tiến Tính
  Tình Tĩnh Tố Toản Trà Trâm Trân Trinh Trình Trọng Trúc Trực Trường Truyền Tuyên Tuyền Tuyến Tuyết Tư Từ Tường Út Uyên Vân Văn
  Vàng Vi Viên Viện Vượng Vương Vỹ Xuân Xuyến Yên Yến Ý Đào Đan Đăng Đào Đáng Đính Định Đô Độ Ái Ánh Ân Bách Bắc Bằng Bích Bính
  Cảnh Cẩm Cầm Chung Chương Cúc Danh Diễm Diệu Doanh Dự Hảo Hảo Hào Hiên Hinh Hoài Hoạt Hội Hới Huân Huấn Hùng`);
