
(function () {
  "use strict";
  const root = document.documentElement, body = document.body, say = document.querySelector(".say");
  const query = new URLSearchParams(location.search);
  const VIEWS = ["card", "points", "diagram", "check"], THEMES = ["light", "dark", "auto"];
  const NEXT = ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"], BACK = ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"];
  const REST = ["Home", "End", "Escape"];

  const place = /^(.*\/embed\/v1\/[a-z]+\/[^/]+\/)(?:[a-z]+\/[a-z]+\/)?(index\.html)?$/.exec(location.pathname);
  const view = query.get("view"), theme = query.get("theme");
  const wrong = (view !== null && !VIEWS.includes(view)) || (theme !== null && !THEMES.includes(theme));
  const wanted = wrong ? "card" : view || body.dataset.view;
  if (place && wanted !== body.dataset.view) {
    const dress = THEMES.includes(theme) ? theme : root.dataset.theme;
    location.replace(place[1] + wanted + "/" + dress + "/" + (place[2] || "") + location.search + location.hash);
    return;
  }
  if (THEMES.includes(theme)) root.dataset.theme = theme;
  if (wrong) {
    say.textContent = "This frame has the views " + VIEWS.join(", ") + " and the themes " + THEMES.join(", ") + ".";
    say.hidden = false;
  }

  const steps = query.get("build") === "1" ? Array.from(document.querySelectorAll("[data-step]")) : [];
  let shown = 0;
  const draw = () => steps.forEach((each, at) => each.classList.toggle("off", at >= shown));
  draw();

  // docs: the frame contract. Nothing leaves before the page around the frame has said hello, but for a key.
  let id = new URLSearchParams(location.hash.slice(1)).get("id") || "", peer = "", told = 0;
  const framed = parent !== window;
  const around = () => {
    const known = (location.ancestorOrigins && location.ancestorOrigins[0]) || document.referrer;
    return /^https?:/.test(known) ? new URL(known).origin : "*";
  };
  const tell = (words, to) => parent.postMessage(JSON.stringify({ source: "agentops", id, ...words }), to);
  const height = () => Math.round(innerWidth < 640 ? innerWidth : innerWidth * 0.5625);
  const tellHeight = () => {
    if (!peer || told === height()) return;
    told = height();
    tell({ type: "height", height: told }, peer === "null" ? "*" : peer);
  };
  addEventListener("message", (event) => {
    if (!framed || event.source !== parent || (peer && event.origin !== peer)) return;
    const said = event.data;
    if (!said || said.source !== "agentops" || said.type !== "hello") return;
    if (typeof said.id !== "string" || !/^[\w-]{1,64}$/.test(said.id) || (id && said.id !== id)) return;
    id = said.id;
    peer = event.origin;
    told = 0;
    tellHeight();
  });
  addEventListener("resize", tellHeight);

  const handOver = (event, by) => {
    if (!framed) return;
    const { key, code, keyCode, shiftKey } = event;
    const method = by > 0 ? { method: "next" } : by < 0 ? { method: "prev" } : {};
    tell({ type: "key", key, code, keyCode, shiftKey, ...method }, peer && peer !== "null" ? peer : around());
    parent.focus();
  };
  addEventListener("keydown", (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (key === "Enter" && event.target.closest("a")) return;
    const by = NEXT.includes(key) ? 1 : BACK.includes(key) ? -1 : 0;
    if (!by && !REST.includes(key) && key.length > 1) return;
    if (framed || (by && steps.length)) event.preventDefault();
    if (by && shown + by >= 0 && shown + by <= steps.length) {
      shown += by;
      draw();
    } else handOver(event, by);
  });
  addEventListener("pointerup", (event) => {
    if (framed && !steps.length && !event.target.closest("a") && !String(getSelection())) parent.focus();
  });
})();
