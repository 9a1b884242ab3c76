/** Headers of every answer: the page may load from here alone, and talk to here and the gateway. */
export function securityHeaders(options: {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly gatewayOrigin: string;
}): Readonly<Record<string, string>> {
  const { host, gatewayOrigin } = options;
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self'",
      `connect-src 'self' ws://${host} ${gatewayOrigin}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
