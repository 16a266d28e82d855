import { createHash } from 'node:crypto';

/** A style's hash as a policy names it. */
const hashOf = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

/** The policy of a page that only leads on: it has no style, and loads nothing but the icon a browser asks for. */
export const LEADING_ON_POLICY = "default-src 'none'; img-src 'self'";

/** A page's policy but for its styles: nothing from elsewhere, no inline script. @param styles where styles may come from */
export function policyWith(styles: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src ${styles}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** The page's policy; the one inlined stylesheet is allowed by its hash. */
export const contentSecurityPolicy = (css: string): string => policyWith(`'self' ${hashOf(css)}`);
