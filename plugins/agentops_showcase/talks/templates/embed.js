// <agentops-embed kind="factor" n="4" view="diagram" theme="auto" edition="1.0"> a link and a picture </agentops-embed>
// What stands inside stays until the frame has answered, and comes back on paper. Docs: the frame contract.
(() => {
  "use strict";
  const here = document.currentScript;
  if (!here || !here.src || !window.customElements || customElements.get("agentops-embed")) return;
  const LIVE = new URL(".", here.src);
  const KINDS = { factor: "factors", law: "laws", pillar: "pillars", workflow: "workflows" };
  const VIEWS = ["card", "points", "diagram", "check"], THEMES = ["light", "dark", "auto"];
  const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
  const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/, EDITION = /^\d+(\.\d+){0,2}$/;
  let count = 0;

  class AgentopsEmbed extends HTMLElement {
    static observedAttributes = ["kind", "n", "view", "theme", "edition", "build"];

    connectedCallback() {
      if (!this.style.display) this.style.display = "block";
      this.style.position = "relative";
      this.style.overflow = "hidden";
      if (!this.style.height) this.style.aspectRatio = "16 / 9";
      this.hear = (event) => this.heard(event);
      this.bare = () => this.dress(false);
      this.clad = () => this.dress(this.alive);
      this.listen(addEventListener);
      this.eye = new IntersectionObserver((seen) => {
        if (!seen.some((each) => each.isIntersecting)) return;
        this.eye.disconnect();
        this.near = true;
        this.show();
      }, { rootMargin: "400px" });
      this.eye.observe(this);
    }

    disconnectedCallback() {
      this.listen(removeEventListener);
      this.eye.disconnect();
      this.drop();
      this.near = false;
    }

    listen(how) {
      how("message", this.hear);
      how("beforeprint", this.bare);
      how("afterprint", this.clad);
    }

    attributeChangedCallback() {
      if (this.near) this.show();
    }

    // The address of the frame, made of our own address and of words we know; null for anything else.
    address() {
      const asked = (name, without) => this.getAttribute(name) ?? without;
      const kind = asked("kind", "factor"), key = asked("n", ""), edition = asked("edition", "");
      const view = asked("view", "card"), theme = asked("theme", "auto");
      const known = Object.hasOwn(KINDS, kind) && VIEWS.includes(view) && THEMES.includes(theme);
      if (!known || !KEY.test(key) || (edition && !EDITION.test(edition))) {
        console.warn(`agentops-embed: kind is one of ${Object.keys(KINDS).join(", ")}; n its number or name; view one of ` +
          `${VIEWS.join(", ")}; theme one of ${THEMES.join(", ")}; edition a number like 1.0`);
        return null;
      }
      const base = edition ? new URL(`../../editions/${edition}/embed/v1/`, LIVE) : LIVE;
      const page = LIVE.protocol === "file:" ? "index.html" : "";
      const url = new URL(`${KINDS[kind]}/${key}/${view}/${theme}/${page}`, base);
      if (this.hasAttribute("build")) url.search = "?build=1";
      return url;
    }

    show() {
      const url = this.address();
      this.drop();
      if (!url) return;
      const link = this.querySelector("a");
      const frame = this.frame = document.createElement("iframe");
      this.token = `ao-${++count}-${Math.random().toString(36).slice(2, 10)}`;
      url.hash = `id=${this.token}`;
      frame.setAttribute("sandbox", SANDBOX);
      frame.title = this.title || (link && (link.textContent.trim() || link.querySelector("img")?.alt)) || "12-Factor AgentOps";
      frame.loading = "lazy";
      Object.assign(frame.style, { position: "absolute", inset: "0", width: "100%", height: "100%", border: "0", opacity: "0" });
      // a sandboxed frame has no origin that could be named here; it checks ours, and who speaks
      frame.addEventListener("load", () => frame.contentWindow?.postMessage({ source: "agentops", type: "hello", id: this.token }, "*"));
      frame.src = url.href;
      this.append(frame);
    }

    drop() {
      if (this.frame) this.frame.remove();
      this.frame = null;
      this.alive = false;
      this.dress(false);
    }

    dress(framed) {
      for (const each of this.children) if (each !== this.frame) each.style.visibility = framed ? "hidden" : "";
    }

    heard(event) {
      const frame = this.frame;
      if (!frame || event.source !== frame.contentWindow || event.origin !== "null" || typeof event.data !== "string") return;
      let said = null;
      try { said = JSON.parse(event.data); } catch { return; }
      if (!said || said.source !== "agentops" || said.id !== this.token) return;
      if (said.type === "height" && Number.isInteger(said.height) && said.height > 0 && said.height < 10000) {
        frame.style.opacity = "1";
        this.alive = true;
        this.dress(true);
        if (this.style.aspectRatio) this.style.aspectRatio = this.clientWidth < 640 ? "1" : "16 / 9";
        this.dispatchEvent(new CustomEvent("agentops-height", { bubbles: true, detail: { height: said.height } }));
      } else if (said.type === "key" && typeof said.key === "string" && said.key.length < 20) {
        if (document.activeElement === frame) frame.blur();
        const { key, code, keyCode, shiftKey } = said;
        const press = { key, code, keyCode, shiftKey, bubbles: true, cancelable: true, composed: true };
        for (const type of ["keydown", "keyup"]) this.dispatchEvent(new KeyboardEvent(type, press));
      }
    }
  }
  customElements.define("agentops-embed", AgentopsEmbed);
})();
