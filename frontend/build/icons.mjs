/*
 * Makes the PNG icons from icons/icon.svg with a headless Chromium (CHROMIUM, else `chromium`).
 * Run `npm run icons` after changing the SVG and commit what it writes.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const frontend = path.resolve(import.meta.dirname, '..');
const svg = readFileSync(path.join(frontend, 'icons/icon.svg'), 'utf8');
// Maskable icons are cut to any shape: colour to the edge, the sign within the inner 80 %.
const maskable = svg
    .replace(' rx="112"', '')
    .replace('<g ', '<g transform="translate(51.2 51.2) scale(0.8)"><g ')
    .replace('</svg>', '</g></svg>');

draw('icon-180.png', maskable, 180);
draw('icon-192.png', svg, 192);
draw('icon-512.png', svg, 512);
draw('icon-maskable-192.png', maskable, 192);
draw('icon-maskable-512.png', maskable, 512);
draw('../../src/main/resources/META-INF/resources/icons/icon.png', svg, 144);

function draw(name, source, size) {
    const page = path.join(mkdtempSync(path.join(tmpdir(), 'icon-')), 'icon.html');
    const style = `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>`;
    writeFileSync(page, `<!doctype html><meta charset="utf-8">${style}${source}`);
    execFileSync(process.env.CHROMIUM ?? 'chromium', [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--hide-scrollbars',
        '--default-background-color=00000000',
        `--window-size=${size},${size}`,
        `--screenshot=${path.join(frontend, 'icons', name)}`,
        page,
    ]);
}
