// On Linux x64 the browser ships inside @sparticuz/chromium, so nothing is downloaded there.
module.exports = {
  skipDownload: process.platform === 'linux' && process.arch === 'x64',
  'chrome-headless-shell': { skipDownload: process.platform === 'linux' && process.arch === 'x64' },
};
