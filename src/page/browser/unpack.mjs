// Run as a child process by embedded.ts, with TMPDIR set to the folder to unpack into: the package unpacks to
// the temporary folder of its process and nowhere else, and adds its system libraries only where it sees AWS.
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
