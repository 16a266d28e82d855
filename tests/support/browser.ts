import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = [
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

/** CHROME_PATH, undefined where it is not set. */
function givenBrowser(): string | undefined {
  const given = process.env.CHROME_PATH;
  if (given === undefined || given === '') return undefined;
  if (!existsSync(given)) throw new Error(`CHROME_PATH is ${given}, where there is no file`);
  return given;
}

/**
 * Path of the browser from npm, unpacked once for each of its versions. It is unpacked beside its place and moved there:
 * another process sees a whole browser or none.
 */
async function npmBrowser(): Promise<string> {
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')) as { version: string };
  const folder = path.resolve('.cache/browser', version);
  const executable = path.join(folder, 'chromium');
  if (existsSync(executable)) return executable;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = draft;
  try {
    await inflate(path.resolve('node_modules/@sparticuz/chromium/bin/chromium.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(executable)) throw error;
  }
  return executable;
}

/** Path of a whole browser, to measure with: CHROME_PATH, an installed Chromium or Chrome, else the one from npm. */
export async function browserPath(): Promise<string> {
  return givenBrowser() ?? INSTALLED.find((c) => existsSync(c)) ?? (await npmBrowser());
}

/**
 * Starts a browser or fails loudly: browser tests are never skipped. CHROME_PATH, else the one from npm, which is of one
 * version everywhere and, being without windows, opens a page for less than half the work; where that does not start,
 * an installed one.
 */
export async function startBrowser(): Promise<Browser> {
  const given = givenBrowser();
  const choices: (() => string | Promise<string>)[] =
    given === undefined ? [npmBrowser, ...INSTALLED.filter((c) => existsSync(c)).map((c) => () => c)] : [() => given];
  const failures: string[] = [];
  for (const choice of choices) {
    try {
      return await chromium.launch({ executablePath: await choice(), args: ARGS });
    } catch (error) {
      failures.push((error as Error).message);
    }
  }
  throw new Error(`No browser starts. Install one (apt-get install chromium) or set CHROME_PATH.\n${failures.join('\n')}`);
}
