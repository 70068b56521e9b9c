// The computation of misspecification/*.py, done again in the browser for the reader's setting.
(() => {
  "use strict";
  const live = document.querySelector(".explorer-live");
  const K = JSON.parse(live.dataset.constants);
  const sliders = [...live.querySelectorAll("[type=range]")];
  const radios = [...live.querySelectorAll("[type=radio]")];
  const output = live.querySelector("output");
  const analyses = radios.map((radio) => radio.value);
  const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);
  const part = (name) => live.querySelector(`[data-part=${name}]`);

  // The lower triangle L of C = L Lᵀ, from that of C, and the solution of L z = b.
  function cholesky(C) {
    const L = [];
    C.forEach((row, i) => {
      L.push([]);
      for (let j = 0; j <= i; j++) {
        let sum = row[j];
        for (let k = 0; k < j; k++) sum -= L[i][k] * L[j][k];
        L[i].push(i === j ? Math.sqrt(sum) : sum / L[j][j]);
      }
    });
    return L;
  }
  function solve(L, b) {
    const z = [];
    L.forEach((row, i) => {
      let sum = b[i];
      for (let k = 0; k < i; k++) sum -= row[k] * z[k];
      z.push(sum / row[i]);
    });
    return z;
  }

  const reality = (s, x) => (K.theta * x) / (1 + x * s.wrong);

  function observe(s) {
    const step = (K.last - K.first) / (s.n - 1);
    const x = Array.from({ length: s.n }, (_, i) => K.first + i * step);
    return { x, y: x.map((xi, i) => reality(s, xi) + s.noise * K.draws[i]) };
  }

  function kernel(analysis, s, x, y) {
    if (analysis === "none") return 0;
    const u = x / s.length, v = y / s.length;
    let shape = Math.exp((-(u - v) * (u - v)) / 2);
    if (analysis === "constrained") shape -= Math.exp(-(u * u + v * v) / 2) * (1 + u * v);
    return s.sigma * s.sigma * shape;
  }

  // The posterior of theta, and what reality is predicted to do at t. With z = L⁻¹v, the product
  // vᵀC⁻¹w is the dot product of two such vectors.
  function analyze(analysis, s, { x, y }) {
    const L = cholesky(x.map((xi, i) =>
      x.slice(0, i + 1).map((xj, j) => kernel(analysis, s, xi, xj) + (i === j ? s.noise * s.noise : 0))));
    const zx = solve(L, x);
    const variance = 1 / (1 / K.priorVariance + dot(zx, zx));
    const mean = variance * (K.priorMean / K.priorVariance + dot(zx, solve(L, y)));
    const left = solve(L, y.map((yi, i) => yi - x[i] * mean));
    const predict = (t) => {
      const zk = solve(L, x.map((xi) => kernel(analysis, s, t, xi)));
      const h = t - dot(zk, zx);
      const spread = kernel(analysis, s, t, t) - dot(zk, zk) + variance * h * h;
      return { mean: t * mean + dot(zk, left), sd: Math.sqrt(Math.max(spread, 0)) };
    };
    return { mean, sd: Math.sqrt(variance), predict };
  }

  const bounds = (belief) => [belief.mean - K.z * belief.sd, belief.mean + K.z * belief.sd];
  const verdict = (belief, value) => {
    const [low, high] = bounds(belief);
    return low <= value && value <= high ? "covers" : "misses";
  };

  // Drawing: the units are those of the viewBox in explorer.html.
  const within = (value, low, high) => Math.min(Math.max(value, low), high);
  const across = (theta) => 12 + (336 * (within(theta, -0.2, 1.4) + 0.2)) / 1.6;
  const right = (x) => 24 + (224 * x) / K.far;
  const up = (y) => 170 - (150 * within(y, 0, 4.2)) / 4.2;
  const path = (points) => "M" + points.map(([x, y]) => x.toFixed(1) + " " + y.toFixed(1)).join("L");
  const line = (x1, y1, x2, y2) => path([[x1, y1], [x2, y2]]);
  const MARKS = {
    none: "m-4-4h8v8h-8z",
    vague: "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0",
    constrained: "m-5.5 0l5.5-5.5l5.5 5.5l-5.5 5.5z",
  };

  function put(group, chosen, parts) {
    group.classList.toggle("chosen", chosen);
    for (const [name, d] of Object.entries(parts)) group.querySelector("." + name).setAttribute("d", d);
  }

  function drawBelief(analysis, chosen, found, far) {
    const place = analyses.indexOf(analysis), y = 44 + 36 * place, x = 285 + 27 * place;
    const [low, high] = bounds(found).map(across), [bottom, top] = bounds(far).map(up);
    const bell = Array.from({ length: 33 }, (_, i) => {
      const k = i / 4 - 4;
      return [across(found.mean + k * found.sd), y - 24 * Math.exp((-k * k) / 2)];
    });
    const mark = (cx, cy) => line(cx, cy, cx, cy) + MARKS[analysis];
    const row = live.querySelector(`[data-row=${analysis}]`);
    row.querySelector(".verdict").textContent = verdict(found, K.theta);
    put(row, chosen,
      { density: path(bell), interval: line(low, y, high, y), mean: mark(across(found.mean), y) });
    put(live.querySelector(`[data-far=${analysis}]`), chosen,
      { interval: line(x, bottom, x, top), mean: mark(x, up(far.mean)) });
  }

  function drawFit(s, seen, found) {
    const ts = Array.from({ length: 31 }, (_, i) => (K.far * i) / 30);
    const band = ts.map((t) => [t, bounds(found.predict(t))]);
    const outline = [...band.map(([t, b]) => [t, b[1]]), ...band.slice().reverse().map(([t, b]) => [t, b[0]])];
    const on = ([x, y]) => [right(x), up(y)];
    const set = (name, d) => part(name).setAttribute("d", d);
    set("band", path(outline.map(on)) + "z");
    const sides = [...ts.map((t) => [t, t * found.mean]), ...ts.slice().reverse().map((t) => [t, reality(s, t)])];
    set("gap", path(sides.map(on)) + "z");
    set("simulator", path([[0, 0], [K.far, K.far * found.mean]].map(on)));
    set("reality", path(ts.map((t) => on([t, reality(s, t)]))));
    set("data", seen.x.map((x, i) => path([on([x, seen.y[i]])]) + "h0").join(""));
    const height = up(reality(s, K.far));
    set("far", line(268, height, 356, height));
  }

  function scales() {
    const svg = (x, y, text, anchor) => {
      const label = document.createElementNS("http://www.w3.org/2000/svg", "text");
      label.setAttribute("x", x);
      label.setAttribute("y", y);
      label.setAttribute("text-anchor", anchor);
      label.textContent = text;
      return label;
    };
    part("ticks").replaceChildren(
      ...[0, 0.4, 0.8, 1.2].map((t) => svg(across(t), 139, t, "middle")),
      svg(across(K.theta) + 5, 11, `true θ = ${K.theta}`, "start"));
    part("scale").replaceChildren(
      ...[0, 2, 4, 6].map((x) => svg(right(x), 185, x, "middle")),
      ...[1, 2, 3, 4].map((y) => svg(18, up(y) + 4, y, "end")));
    part("truth").setAttribute("d", line(across(K.theta), 2, across(K.theta), 124));
  }

  function read() {
    const analysis = radios.find((radio) => radio.checked).value;
    return Object.assign({ analysis }, ...sliders.map(({ name, valueAsNumber }) => ({ [name]: valueAsNumber })));
  }

  function redraw() {
    const s = read(), seen = observe(s);
    let chosen;
    for (const analysis of analyses) {
      const found = analyze(analysis, s, seen);
      found.far = found.predict(K.far);
      if (analysis === s.analysis) chosen = found;
      drawBelief(analysis, analysis === s.analysis, found, found.far);
    }
    drawFit(s, seen, chosen);
    const share = K.last * s.wrong / (1 + K.last * s.wrong);
    const a = s.wrong ? (1 / s.wrong).toPrecision(3).replace(/\.?0+$/, "") : "∞";
    const words = { wrong: `${(100 * share).toFixed(0)} % (a = ${a})` };
    for (const input of sliders) {
      const text = words[input.name] || input.value;
      input.parentNode.querySelector("b").textContent = text;
      input.setAttribute("aria-valuetext", text);
    }
    Object.assign(output.dataset,
      { mean: chosen.mean, sd: chosen.sd, farMean: chosen.far.mean, farSd: chosen.far.sd });
    return { s, chosen };
  }

  function say({ s, chosen }) {
    const range = (belief, digits) =>
      bounds(belief).map((bound) => bound.toFixed(digits).replace("-", "−")).join(" to ");
    const truth = reality(s, K.far), name = radios.find((radio) => radio.checked).labels[0].textContent;
    output.textContent =
      `${name.trim()}, ${s.n} observations. ` +
      `The 95 % interval of θ, ${range(chosen, 3)}, ${verdict(chosen, K.theta)} the true ${K.theta}. ` +
      `At x = ${K.far}, that of reality, ${range(chosen.far, 2)}, ` +
      `${verdict(chosen.far, truth)} the true ${truth.toFixed(2)}.`;
  }

  const starts = { analysis: analyses[0] };
  for (const { name, defaultValue } of sliders) starts[name] = defaultValue;
  function share(s) {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(s)) {
      if (String(value) === starts[name]) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    history.replaceState(history.state, "", url);
  }
  function restore(asked) {
    const analysis = asked.get("analysis");
    for (const radio of radios) {
      radio.checked = radio.value === (analyses.includes(analysis) ? analysis : starts.analysis);
    }
    const folded = live.querySelector("details");
    for (const input of sliders) {
      input.value = asked.get(input.name) ?? starts[input.name];
      if (input.value !== starts[input.name] && folded.contains(input)) folded.open = true;
    }
  }

  // Put into the address when a setting has been made, not while it is dragged; and said when no
  // other has followed for a moment, not at every step of a key that is held down.
  let pause;
  function settle() {
    const result = redraw();
    share(result.s);
    clearTimeout(pause);
    pause = setTimeout(say, 500, result);
  }
  scales();
  restore(new URL(location.href).searchParams);
  live.addEventListener("input", redraw);
  live.addEventListener("change", settle);
  live.querySelector("button").addEventListener("click", () => {
    restore(new URLSearchParams());
    settle();
  });
  say(redraw());
  live.parentNode.classList.add("is-live");
})();
