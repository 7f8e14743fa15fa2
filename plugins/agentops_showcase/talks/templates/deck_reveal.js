(function () {
  "use strict";
  Reveal.initialize({
    width: 1280, height: 720, margin: 0, center: false, hash: true, transition: "none", backgroundTransition: "none",
    controlsLayout: "edges",
    pdfSeparateFragments: false, plugins: [RevealNotes],
  });
  // A frame that was clicked gives the keys it does not use back to the deck.
  window.addEventListener("message", function (event) {
    var frames = Array.prototype.slice.call(document.querySelectorAll(".screen iframe"));
    var frame = frames.find(function (each) { return each.contentWindow === event.source; });
    if (!frame || typeof event.data !== "string") return;
    var said = null;
    try { said = JSON.parse(event.data); } catch (error) { return; }
    if (!said || said.source !== "agentops" || said.type !== "key") return;
    frame.blur();
    if (said.method) return; // reveal.js has heard that one itself
    document.dispatchEvent(new KeyboardEvent("keydown", {
      key: said.key, code: said.code, keyCode: said.keyCode, shiftKey: said.shiftKey, bubbles: true, cancelable: true,
    }));
  });
})();
