"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const rows = (name) => data.sections[name] || [];
  const totals = rows("totals")[0];
  const whole = new Intl.NumberFormat("en");
  const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
  const decimal = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
  const number = (value) => (value === undefined || value === null ? "" : whole.format(value));
  const share = (part, of) => (of > 0 ? decimal.format((100 * part) / of) + " %" : "");
  const time = (seconds) => {
    const all = Math.round(seconds);
    return Math.floor(all / 60) + ":" + String(all % 60).padStart(2, "0");
  };
  const bytes = (value) => {
    const units = ["B", "KB", "MB", "GB", "TB"];
    let unit = 0;
    for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000;
    return decimal.format(value) + " " + units[unit];
  };
  /** Elements are built, never parsed: names of files are text and nothing else. */
  const element = (tag, options = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(options)) {
      if (key === "class") made.className = value;
      else if (key === "text") made.textContent = value;
      else made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  };

  // Tables. A column is [title, kind, function of the row]; the kind is number, path, text or "".
  const table = (target, columns, lines) => {
    const head = element("tr", {}, ...columns.map(([title, kind]) =>
      element("th", { scope: "col", class: kind, text: title })));
    const body = lines.map((line) => element("tr", {}, ...columns.map(([, kind, cell]) => {
      const value = cell(line);
      return value instanceof Node
        ? element("td", { class: kind }, value)
        : element("td", { class: kind, text: value === undefined || value === null ? "" : value });
    })));
    target.replaceChildren(element("thead", {}, head), element("tbody", {}, ...body));
    return target;
  };
  const path = ["File", "path", (it) => name(it.path)];
  const name = (uri) => {
    const text = (uri || "").replace(/^file:/, "");
    const cut = Math.max(text.lastIndexOf("/"), 0);
    return element("span", { title: text }, element("strong", { text: text.slice(cut ? cut + 1 : 0) }),
      element("br"), element("span", { class: "note", text: text.slice(0, cut) }));
  };
  const tables = {
    progression: ["Chord progressions", "The most frequent four chords in a row of each piece.", [
      ["Progression", "", (it) => it.name], ["Files", "number", (it) => number(it.files)],
      ["For example", "path", (it) => name(it.example)]]],
    duplicate: ["Copies that take most space", "One copy of each could stay; the rest is counted.", [
      path, ["Copies", "number", (it) => number(it.copies)], ["Space", "number", (it) => bytes(it.bytes)]]],
    finding: ["Findings by kind", "Files with at least one finding of the kind, copies included.", [
      ["Finding", "", (it) => element("code", { text: it.name })],
      ["Severity", "", (it) => element("span", { class: "severity " + it.severity, text: it.severity })],
      ["Files", "number", (it) => number(it.files)],
      ["Examples", "path", (it) => element("ul", { class: "plain" }, ...it.examples.map((example) =>
        element("li", {}, element("span", { text: example.path.replace(/^file:/, "") }),
          element("br"), element("span", { class: "note", text: example.detail }))))]]],
    largest: ["Largest files", "", [path, ["Size", "number", (it) => bytes(it.bytes)],
      ["Notes", "number", (it) => number(it.notes)], ["Length", "number", (it) => time(it.seconds)]]],
    slowest: ["Slowest files", "By the time that their analysis took, of all runs.", [path,
      ["Milliseconds", "number", (it) => decimal.format(it.milliseconds)],
      ["Size", "number", (it) => bytes(it.bytes)]]],
    run: ["Runs", "Milliseconds for the analysis of a file: half, 95 % and 99 % took no longer.", [
      ["Started (UTC)", "", (it) => it.started], ["Command", "", (it) => it.command],
      ["Files", "number", (it) => number(it.files)], ["Opened", "number", (it) => number(it.opened)],
      ["Seconds", "number", (it) => number(it.seconds)],
      ...["p50", "p95", "p99"].map((key) => [key + " ms", "number",
        (it) => (it[key] === undefined ? "" : decimal.format(it[key]))])]],
  };
  for (const block of document.querySelectorAll("[data-table]")) {
    const lines = rows(block.dataset.table);
    if (lines.length === 0) { block.remove(); continue; }
    const [title, note, columns] = tables[block.dataset.table];
    const scroll = element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": title },
      table(element("table"), columns, lines));
    block.append(element("div", {}, element("h3", { text: title }), element("p", { class: "note", text: note }), scroll));
  }

  // The numbers.
  const cards = [
    ["Files", short.format(totals.files), totals.archives > 0 ? number(totals.archives) + " archives among them" : number(totals.files)],
    ["Distinct contents", short.format(totals.contents), bytes(totals.distinct_bytes)],
    ["Duplicates", short.format(totals.duplicates), share(totals.duplicates, totals.files) + " of the files"],
    ["Wasted space", bytes(totals.wasted_bytes), "by copies of the same bytes"],
    ["Music", short.format(totals.hours) + " h", short.format(totals.notes) + " notes"],
    ["Median length", totals.median_seconds === undefined ? "–" : time(totals.median_seconds), "minutes"],
    ["Median tempo", totals.median_tempo === undefined ? "–" : decimal.format(totals.median_tempo), "beats per minute"],
    ["Damaged", short.format(totals.partial + totals.rejected), number(totals.partial) + " partial, " + number(totals.rejected) + " rejected"],
  ];
  document.getElementById("cards").append(...cards.map(([title, value, note]) =>
    element("div", {}, element("dt", { text: title }), element("dd", { text: value }), element("dd", { text: note }))));
  document.title = "MIDI library: " + number(totals.files) + " files";
  const last = rows("run").at(-1);
  document.getElementById("about").textContent = data.warehouse + (last ? ", as of " + last.started + " UTC" : "");
  document.getElementById("made").textContent = "Made by Midilake " + data.version + ". This page loads nothing from anywhere.";

  // The charts. Each is a title, a note, the words of its axis, labels and one or more series.
  const durations = { 0: "< 5 s", 5: "5–15 s", 15: "15–30 s", 30: "½–1 min", 60: "1–2", 120: "2–3", 180: "3–4", 240: "4–5", 300: "5–7", 420: "7–10", 600: "> 10 min" };
  const pitchClass = (text) => {
    const steps = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };
    return (steps[text[0]] + (text[1] === "#" ? 1 : text[1] === "b" ? 11 : 0)) % 12;
  };
  const fifths = ["C", "G", "D", "A", "E", "B", "F♯", "D♭", "A♭", "E♭", "B♭", "F"];
  const relative = ["a", "e", "b", "f♯", "c♯", "g♯", "e♭", "b♭", "f", "c", "g", "d"];
  const keys = () => {
    const major = Array(12).fill(0), minor = Array(12).fill(0);
    for (const { name: key, files } of rows("key")) {
      const tonic = pitchClass(key);
      if (key.endsWith("minor")) minor[(((tonic + 3) % 12) * 7) % 12] += files;
      else major[(tonic * 7) % 12] += files;
    }
    return [["major", major], ["minor", minor]];
  };
  const bins = () => {
    const by = new Map(rows("tempo").map((it) => [Number(it.bpm), it.files]));
    return Array.from({ length: 37 }, (_, i) => [40 + 5 * i, by.get(40 + 5 * i) || 0]);
  };
  const lying = (key, title, note) => ({ title, note, lying: true, unit: "files",
    labels: rows(key).map((it) => it.name), series: [["files", rows(key).map((it) => it.files)]] });
  const charts = {
    outcome: () => ({ title: "What became of the files", note: "Partial: something was lost. Rejected: no MIDI. The scale is logarithmic.", lying: true, unit: "files",
      labels: ["complete", "partial", "rejected", "skipped", "unreadable"],
      series: [["files", ["complete", "partial", "rejected", "skipped", "unreadable"].map((it) => totals[it])]] }),
    usage: () => lying("usage", "What they are good for", "Loops are one to sixteen filled bars, one-shots shorter."),
    tempo: () => ({ title: "Tempo", note: "Beats per minute, in steps of five; the ends hold everything beyond.", unit: "files",
      labels: bins().map(([bpm]) => String(bpm)), series: [["files", bins().map(([, files]) => files)]], empty: rows("tempo").length === 0 }),
    duration: () => ({ title: "Length", note: "Seconds or minutes to the last event.", unit: "files",
      labels: Object.keys(durations).map((it) => durations[it]),
      series: [["files", Object.keys(durations).map((it) => (rows("duration").find((row) => String(row.seconds) === it) || { files: 0 }).files)]], empty: rows("duration").length === 0 }),
    key: () => ({ title: "Key", note: "Around the circle of fifths; each minor key beside its relative major.", unit: "files",
      labels: fifths.map((it, i) => it + " " + relative[i]), series: keys(), empty: rows("key").length === 0 }),
    meter: () => lying("meter", "Time signature", "The commonest, on a logarithmic scale."),
    family: () => lying("family", "Instrument families", "Files in which an instrument of the family plays."),
    instrument: () => lying("instrument", "Instruments", "The 20 that are used most, percussion left out."),
    drum_style: () => lying("drum_style", "Drum styles", "Most probable style of the drum part, by its notes."),
    genre: () => lying("genre", "Genres", "From the names of files and folders, and from the music."),
    tag: () => lying("tag", "Tags", "What else names and music say, by category."),
    copies: () => ({ title: "Copies", note: "How many contents there are once, twice, … (logarithmic scale).", unit: "contents",
      labels: rows("copies").map((it) => (it.copies > 5 ? "6 or more" : String(it.copies))), log: true,
      series: [["contents", rows("copies").map((it) => it.contents)]] }),
    degree: () => ({ title: "Degrees of sameness", note: "Files beside the one to keep of each group (logarithmic scale).", lying: true, log: true,
      unit: "files", labels: rows("degree").map((it) => ["", "same bytes", "same notes", "same performance", "other arrangement"][it.degree]),
      series: [["files", rows("degree").map((it) => it.files)]] }),
    finding: () => lying("finding", "Findings", "Files by kind of finding, on a logarithmic scale."),
    growth: () => ({ title: "Files by run", note: "Files that each run found, and how many of them it had to open.", line: true, unit: "files",
      labels: rows("run").map((it) => it.started), series: [["found", rows("run").map((it) => it.files)],
        ["duplicates", rows("run").map((it) => it.duplicates)], ["opened", rows("run").map((it) => it.opened)]] }),
  };
  const logarithmic = new Set(["meter", "finding", "outcome"]);
  const drawn = [];
  const style = (variable) => getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
  const cut = (text, length) => (text.length > length ? text.slice(0, length - 1) + "…" : text);
  const draw = (canvas, key, chart) => {
    const colours = ["--accent", "--second", "--third"].map(style);
    const isLog = chart.log || logarithmic.has(key);
    const values = { beginAtZero: true, type: isLog ? "logarithmic" : "linear", min: isLog ? 0.7 : undefined,
      grid: { color: style("--line") }, border: { display: false },
      ticks: { color: style("--soft"), maxTicksLimit: 6, callback: (value) =>
        isLog && !/^1(\.0)?e/.test(Number(value).toExponential()) ? "" : short.format(value) } };
    const names = { grid: { display: false }, border: { color: style("--line") },
      ticks: { color: style("--soft"), autoSkip: !chart.lying, maxRotation: key === "key" ? 60 : 50,
        callback(index) { return cut(String(this.getLabelForValue(index)), canvas.clientWidth < 420 ? 18 : 30); } } };
    return new Chart(canvas, {
      type: chart.line ? "line" : "bar",
      data: { labels: chart.labels, datasets: chart.series.map(([label, points], i) => ({ label, data: points,
        backgroundColor: colours[i], borderColor: colours[i], borderWidth: chart.line ? 2 : 0, borderRadius: 3,
        pointRadius: 3, tension: 0.2, maxBarThickness: 26, minBarLength: 2, categoryPercentage: 0.85, barPercentage: 0.95 })) },
      options: { indexAxis: chart.lying ? "y" : "x", responsive: true, maintainAspectRatio: false, animation: false,
        interaction: { mode: "index", axis: chart.lying ? "y" : "x", intersect: false },
        plugins: { legend: { display: chart.series.length > 1, labels: { color: style("--ink"), boxWidth: 12 } },
          tooltip: { callbacks: { title: (items) => chart.labels[items[0].dataIndex],
            label: (item) => number(item.raw) + " " + (chart.series.length > 1 ? item.dataset.label : chart.unit) } } },
        scales: chart.lying ? { x: values, y: names } : { x: names, y: values } },
    });
  };
  for (const grid of document.querySelectorAll("[data-charts]")) {
    for (const key of grid.dataset.charts.split(" ")) {
      const chart = charts[key]();
      if (chart.empty || chart.labels.length === 0) continue;
      const largest = chart.labels.map((label, i) => [label, chart.series[0][1][i]]).sort((a, b) => b[1] - a[1])[0];
      const canvas = element("canvas", { id: "chart-" + key, role: "img",
        "aria-label": chart.title + ". " + chart.note + " Most: " + largest[0] + ", " + number(largest[1]) + " " + chart.unit + "." });
      const box = element("div", { class: "canvas" }, canvas);
      box.style.height = (chart.lying ? 64 + 26 * chart.labels.length : 280) + "px";
      const columns = [["", "", (it) => it[0]], ...chart.series.map(([label], i) => [label, "number", (it) => number(it[1][i])])];
      const lines = chart.labels.map((label, i) => [label, chart.series.map(([, points]) => points[i])]);
      grid.append(element("figure", {},
        element("figcaption", {}, element("h3", { text: chart.title }), element("p", { class: "note", text: chart.note })), box,
        element("details", {}, element("summary", { text: "As a table" }),
          element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": chart.title + " as a table" }, table(element("table"), columns, lines)))));
      drawn.push({ canvas, key, chart, now: draw(canvas, key, chart) });
    }
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const it of drawn) { it.now.destroy(); it.now = draw(it.canvas, it.key, it.chart); }
  });
  for (const section of document.querySelectorAll("main > section")) {
    if (section.id !== "search" && !section.querySelector("figure, .block, dl")) { section.remove(); continue; }
    document.getElementById("contents").append(element("a", { href: "#" + section.id, text: section.querySelector("h2").textContent }));
  }

  // The search: all words must be somewhere in what is known of a file.
  const sample = rows("sample");
  const haystack = sample.map((it) => [it.path, it.key, it.meter, it.summary].join(" ").toLowerCase());
  const columns = [path, ["Key", "", (it) => it.key], ["Tempo", "number", (it) => decimal.format(it.bpm)],
    ["Meter", "", (it) => it.meter], ["Length", "number", (it) => time(it.seconds)],
    ["Notes", "number", (it) => number(it.notes)], ["Description", "text", (it) => it.summary]];
  const shown = 25;
  const search = () => {
    const words = document.getElementById("query").value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = sample.filter((_, i) => words.every((word) => haystack[i].includes(word)));
    document.getElementById("count").textContent = number(found.length) + " files" +
      (found.length > shown ? ", the first " + shown + " of them below" : "");
    table(document.getElementById("found"), columns, found.slice(0, shown));
  };
  document.getElementById("search-about").textContent = sample.length < totals.songs
    ? "A sample of " + number(sample.length) + " of the " + number(totals.songs) + " pieces, chosen by their hashes."
    : "All " + number(sample.length) + " pieces.";
  document.getElementById("query").addEventListener("input", search);
  search();
  document.documentElement.dataset.ready = String(drawn.length);
})();
