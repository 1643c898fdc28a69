/**
 * Sent with every page of ours. Nothing is allowed but what the build produced: no inline script or
 * style, no evaluation, no connection of any kind, no frame, no form. The one policy of trusted types is
 * that of renderer/features/reports/pages/pdf-worker.ts, which lets one script of ours run as a worker.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types pdf-worker',
].join('; ');
