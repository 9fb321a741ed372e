// Opens a report page in Chromium and fails if it is not what it should be:
//   node check_page.mjs CHROMIUM PAGE PICTURES_DIR
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import path from "node:path";

const require = createRequire(path.join(process.cwd(), "package.json"));
const { chromium } = require("playwright-core");
const [program, page, pictures] = process.argv.slice(2);
const address = pathToFileURL(page).href;
const faults = [];
const expect = (truth, message) => truth || faults.push(message);

const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
for (const [width, height, scheme] of [[390, 844, "light"], [1400, 900, "light"], [390, 844, "dark"], [1400, 900, "dark"]]) {
  const where = `${width} px, ${scheme}: `;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
  const tab = await context.newPage();
  tab.on("console", (it) => expect(it.type() !== "error" && it.type() !== "warning", where + "console: " + it.text()));
  tab.on("pageerror", (fault) => faults.push(where + fault.message));
  tab.on("request", (it) => expect(it.url() === address || it.url().startsWith("data:"), where + "request to " + it.url()));
  await tab.goto(address);
  await tab.waitForFunction(() => document.documentElement.dataset.ready !== undefined, null, { timeout: 20000 });

  const seen = await tab.evaluate(() => {
    // Drawn: not all pixels are of one colour.
    const drawn = (canvas) => {
      const pixels = new Uint32Array(
        canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      return new Set(pixels.filter((_, i) => i % 7 === 0)).size > 2;
    };
    const channel = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const luminance = (colour) => {
      const [r, g, b] = colour.match(/[\d.]+/g).map((it) => channel(it / 255));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (node) => {
      for (let it = node; it; it = it.parentElement) {
        const colour = getComputedStyle(it).backgroundColor;
        if (!/, 0\)$/.test(colour) && colour !== "transparent") return colour;
      }
      return "rgb(255, 255, 255)";
    };
    const contrast = (node) => {
      const [a, b] = [getComputedStyle(node).color, ground(node)].map(luminance).sort((x, y) => y - x);
      return (a + 0.05) / (b + 0.05);
    };
    const canvases = [...document.querySelectorAll("canvas")];
    return {
      overflow: document.documentElement.scrollWidth - innerWidth,
      charts: canvases.length,
      blank: canvases.filter((it) => !drawn(it)).map((it) => it.id),
      unnamed: canvases.filter((it) => !it.getAttribute("aria-label")).length,
      tables: canvases.filter((it) => !it.closest("figure").querySelector("details table")).length,
      pale: [...document.querySelectorAll("h1, h2, h3, p, dt, dd, th, td, summary, label, nav a, .severity, .note")]
        .filter((it) => it.textContent.trim() !== "" && contrast(it) < 4.5)
        .map((it) => it.tagName + " " + it.textContent.trim().slice(0, 30)),
      planted: window.planted,
      foreign: document.querySelectorAll("main img, main iframe, main b, main script").length,
      titles: document.title !== "" && document.querySelectorAll("h1").length === 1,
    };
  });
  expect(seen.overflow <= 0, where + "the page is " + seen.overflow + " px too wide");
  expect(seen.charts >= 8, where + "only " + seen.charts + " charts");
  expect(seen.blank.length === 0, where + "nothing is drawn in " + seen.blank);
  expect(seen.unnamed === 0, where + seen.unnamed + " charts have no words");
  expect(seen.tables === 0, where + seen.tables + " charts have no table");
  expect(seen.pale.length === 0, where + "contrast below 4.5: " + [...new Set(seen.pale)].slice(0, 5));
  expect(seen.planted === undefined && seen.foreign === 0, where + "the name of a file became HTML");
  expect(seen.titles, where + "titles are missing");

  // By keyboard alone: the table of a chart opens, the search finds and loses.
  await tab.locator("details > summary").first().focus();
  await tab.keyboard.press("Enter");
  expect(await tab.locator("details").first().evaluate((it) => it.open), where + "Enter does not open a table");
  await tab.keyboard.press("Enter");
  const before = await tab.locator("#count").textContent();
  await tab.locator("#query").focus();
  await tab.keyboard.type("no such file anywhere");
  expect((await tab.locator("#count").textContent()).startsWith("0 "), where + "the search finds what is not there");
  await tab.keyboard.press("Control+a");
  await tab.keyboard.press("Delete");
  expect((await tab.locator("#count").textContent()) === before, where + "the search does not come back");
  await tab.screenshot({ path: path.join(pictures, `${path.basename(page, ".html")}-${width}-${scheme}.png`), fullPage: true });
  console.log(`${where}${seen.charts} charts`);
  await context.close();
}
await browser.close();
faults.forEach((fault) => console.error("FAILED: " + fault));
process.exitCode = faults.length === 0 ? 0 : 1;
