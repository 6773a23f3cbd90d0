// Reads HTML reports as others do: html-validate looks at the markup, axe-core at what a person with a reader or a
// keyboard meets, in Chromium. Usage: node read_page.mjs MODULES-FOLDER REPORT.html...
//
// The first report is spoiled in several ways; a fault that is not found ends the run. `ignorePseudo`: the thread in
// the margin is a pseudo-element, and axe-core otherwise looks at no contrast at all.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const [modules, ...reports] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, 'x.cjs'));
const { HtmlValidate, StaticConfigLoader } = require('html-validate');
const { default: puppeteer } = await import(require.resolve('puppeteer-core'));
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
// Spaces at the end of a line are people's own.
const validator = new HtmlValidate(new StaticConfigLoader({
  extends: ['html-validate:recommended'], rules: { 'no-trailing-whitespace': 'off' } }));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-'));
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', userDataDir: path.join(folder, 'profile'), args: flags });

async function markup(html) {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message}`));
}

// What axe-core finds at each width and colour scheme, and whatever the page tried to fetch.
async function reading(html) {
  const file = path.join(folder, 'report.html');
  fs.writeFileSync(file, html);
  const found = [];
  for (const [width, scheme] of [[1280, 'light'], [1280, 'dark'], [320, 'light']]) {
    const page = await browser.newPage();
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) found.push(`fetches ${request.url()}`);
    });
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`file://${file}`);
    await page.evaluate(axe);
    found.push(...await page.evaluate(async () => {
      // All of its own options, for what is given here replaces them.
      const options = {
        ignorePseudo: true, ignoreUnicode: true, ignoreLength: false, boldValue: 700, boldTextPt: 14, largeTextPt: 18,
        contrastRatio: { normal: { expected: 4.5 }, large: { expected: 3 } }, pseudoSizeThreshold: 0.25,
        shadowOutlineEmMax: 0.2, textStrokeEmMin: 0.03 };
      globalThis.axe.configure({ checks: [{ id: 'color-contrast', options }] });
      const result = await globalThis.axe.run(document);
      const wide = document.documentElement.scrollWidth > window.innerWidth ? ['runs off the page'] : [];
      const unread = result.incomplete.filter((rule) => rule.id === 'color-contrast' && rule.nodes.some((node) => node.any.length === 0));
      return [...wide, ...unread.map(() => 'axe-core could not measure contrast'), ...result.violations.map((rule) => `${rule.id} (${rule.impact}): ${rule.nodes[0].html.slice(0, 120)}`)];
    }));
    await page.close();
  }
  return found;
}

// Whether a page of hostile texts does anything when it is opened: axe-core would take hours over so many long words.
async function opened(html) {
  const file = path.join(folder, 'report.html');
  fs.writeFileSync(file, html);
  const page = await browser.newPage();
  const found = [];
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) found.push(`fetches ${request.url()}`);
  });
  page.on('dialog', async (dialog) => {
    found.push(`asks ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.goto(`file://${file}`);
  found.push(...await page.evaluate(() => {
    const acts = [...document.querySelectorAll('script, iframe, object, embed, form, link, base, meta[http-equiv]')];
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')));
    const out = [...document.querySelectorAll('a')].filter((link) => !link.getAttribute('href').startsWith('#'));
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['runs off the page'] : [];
    return [...wide, ...[...acts, ...handlers, ...out].map((element) => element.outerHTML.slice(0, 120))];
  }));
  await page.close();
  return found;
}

function spoiled(html, right, fault) {
  const changed = html.replace(right, fault);
  if (changed === html) throw new Error(`nothing to spoil: ${right}`);
  return changed;
}

async function plant(html) {
  const faults = [
    ['an open element', markup, '</main>', ''],
    ['an id twice', markup, 'id="part-threads"', 'id="part-summary"'],
    ['no language', reading, /<html lang="[a-z]+">/, '<html>'],
    ['faint text', reading, '--ink2: #3f4e5c', '--ink2: #c4c4c4'],
    ['a drawing without a text', reading, / aria-labelledby="chart-title chart-desc"/, ''],
    ['a fetch', reading, '</body>', '<img alt="" src="http://localhost:9/x.png"></body>'],
    ['a dialog', opened, '</body>', '<img alt="" src="data:," onerror="alert(1)"></body>'],
    ['a link out', opened, '</body>', '<a href="http://x.example">x</a></body>'],
    ['a word that runs off the page', reading, 'overflow-wrap: anywhere;', 'white-space: nowrap;'],
  ];
  for (const [what, look, right, fault] of faults) {
    let bad = spoiled(html, right, fault);
    if (what.startsWith('a drawing')) bad = bad.replace(/<title id="chart-title">.*?<\/title>/, '');
    if ((await look(bad)).length === 0) throw new Error(`planted fault not found: ${what}`);
  }
}

let failed = false;
for (const [number, name] of reports.entries()) {
  const html = fs.readFileSync(name, 'utf8');
  if (number === 0) await plant(html);
  const look = name.includes('hostile') ? opened : reading;
  const found = [...await markup(html), ...await look(html)];
  found.forEach((fault) => console.error(`${name}: ${fault}`));
  failed ||= found.length > 0;
  const by = look === reading ? 'axe-core' : 'Chromium';
  console.log(`${name}: html-validate and ${by} found ${found.length} faults`);
}
await browser.close();
fs.rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
