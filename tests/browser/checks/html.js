// What the Nu HTML checker says about files: pages, their style sheets and pictures.

import { execFile } from "node:child_process";
import { createRequire } from "node:module";

/** The checker guesses languages. It knows neither Balinese nor where Malay ends and Indonesian begins. */
const GUESSED = /appears to be written in (Javanese|Indonesian|Malay) but the .html. start tag has .lang="(ban|ms|id)"/;

/**
 * It also holds files against their Content-Security-Policy, but knows no origin that 'self' could mean, no hashes, and not
 * that data is no script. The browser itself says in hosts.test.js what a policy refuses.
 */
const REFUSED = /violates Content Security Policy \(meta tag\)/;

/** Every error and warning about `files` in `folder`. */
export async function html(folder, files) {
  const problems = [];
  for (let at = 0; at < files.length; at += 200) {
    const { messages } = JSON.parse(await run(folder, files.slice(at, at + 200)));
    problems.push(...messages.filter(({ message }) => !GUESSED.test(message) && !REFUSED.test(message)).map(({ type, subType, message, url, lastLine }) =>
      `${decodeURI(url ?? "").split(encodeURI(folder) + "/").at(-1)}:${lastLine ?? 1}: ${subType ?? type}: ${message}`));
  }
  return problems;
}

function run(cwd, files) {
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const options = ["-jar", jar, "--stdout", "--exit-zero-always", "--format", "json", "--also-check-css", "--also-check-svg"];
  return new Promise((done, failed) => {
    execFile("java", [...options, ...files], { cwd, maxBuffer: 1 << 28 }, (error, out, said) => (error ? failed(new Error(`${error.message}\n${said}`)) : done(out)));
  });
}
