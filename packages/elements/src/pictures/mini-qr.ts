/** A QR code of 21 × 21 modules, for drawings of papers and cards; it says no more than "Một Cửa". */
export const miniQrPath =
  'M0 0h7v1h-7zM10 0h3v1h-3zM14 0h7v1h-7zM0 1h1v1h-1zM6 1h1v1h-1zM8 1h3v1h-3zM12 1h1v1h-1zM14 1h1v1' +
  'h-1zM20 1h1v1h-1zM0 2h1v1h-1zM2 2h3v1h-3zM6 2h1v1h-1zM10 2h3v1h-3zM14 2h1v1h-1zM16 2h3v1h-3zM20 ' +
  '2h1v1h-1zM0 3h1v1h-1zM2 3h3v1h-3zM6 3h1v1h-1zM8 3h2v1h-2zM12 3h1v1h-1zM14 3h1v1h-1zM16 3h3v1h-3z' +
  'M20 3h1v1h-1zM0 4h1v1h-1zM2 4h3v1h-3zM6 4h1v1h-1zM9 4h1v1h-1zM12 4h1v1h-1zM14 4h1v1h-1zM16 4h3v1' +
  'h-3zM20 4h1v1h-1zM0 5h1v1h-1zM6 5h1v1h-1zM8 5h1v1h-1zM11 5h1v1h-1zM14 5h1v1h-1zM20 5h1v1h-1zM0 6' +
  'h7v1h-7zM8 6h1v1h-1zM10 6h1v1h-1zM12 6h1v1h-1zM14 6h7v1h-7zM9 7h1v1h-1zM0 8h5v1h-5zM6 8h3v1h-3zM' +
  '11 8h1v1h-1zM13 8h1v1h-1zM15 8h1v1h-1zM17 8h1v1h-1zM19 8h1v1h-1zM0 9h2v1h-2zM3 9h3v1h-3zM7 9h1v1' +
  'h-1zM11 9h2v1h-2zM15 9h2v1h-2zM18 9h1v1h-1zM20 9h1v1h-1zM0 10h3v1h-3zM5 10h5v1h-5zM12 10h2v1h-2z' +
  'M16 10h5v1h-5zM1 11h1v1h-1zM7 11h1v1h-1zM9 11h4v1h-4zM14 11h1v1h-1zM16 11h1v1h-1zM19 11h1v1h-1zM' +
  '3 12h5v1h-5zM9 12h2v1h-2zM12 12h4v1h-4zM17 12h1v1h-1zM19 12h2v1h-2zM8 13h1v1h-1zM12 13h1v1h-1zM1' +
  '4 13h2v1h-2zM0 14h7v1h-7zM8 14h1v1h-1zM11 14h1v1h-1zM13 14h2v1h-2zM17 14h1v1h-1zM19 14h1v1h-1zM0' +
  ' 15h1v1h-1zM6 15h1v1h-1zM14 15h2v1h-2zM19 15h2v1h-2zM0 16h1v1h-1zM2 16h3v1h-3zM6 16h1v1h-1zM8 16' +
  'h1v1h-1zM11 16h1v1h-1zM14 16h2v1h-2zM17 16h2v1h-2zM20 16h1v1h-1zM0 17h1v1h-1zM2 17h3v1h-3zM6 17h' +
  '1v1h-1zM8 17h1v1h-1zM10 17h1v1h-1zM12 17h5v1h-5zM0 18h1v1h-1zM2 18h3v1h-3zM6 18h1v1h-1zM8 18h1v1' +
  'h-1zM12 18h2v1h-2zM15 18h1v1h-1zM17 18h2v1h-2zM0 19h1v1h-1zM6 19h1v1h-1zM8 19h1v1h-1zM10 19h4v1h' +
  '-4zM15 19h1v1h-1zM17 19h2v1h-2zM0 20h7v1h-7zM8 20h1v1h-1zM12 20h1v1h-1zM14 20h1v1h-1zM17 20h1v1h' +
  '-1zM19 20h1v1h-1z';
