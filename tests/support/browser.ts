import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a browser: CHROME_PATH, a system Chromium or Chrome, else the one shipped on npm. */
export async function browserPath(): Promise<string> {
  const given = process.env.CHROME_PATH;
  if (given !== undefined && given !== '') {
    if (!existsSync(given)) throw new Error(`CHROME_PATH is ${given}, where there is no file`);
    return given;
  }
  const installed = CANDIDATES.find((c) => existsSync(c));
  if (installed !== undefined) return installed;
  const { default: sparticuz } = await import('@sparticuz/chromium');
  return sparticuz.executablePath();
}

/** Starts a browser or fails loudly: browser tests are never skipped. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  try {
    return await chromium.launch({ executablePath, args: ARGS });
  } catch (error) {
    throw new Error(`No browser starts from ${executablePath}. Install one (apt-get install chromium) or set CHROME_PATH. ${(error as Error).message}`);
  }
}
