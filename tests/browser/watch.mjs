// Watch a browser context: everything that must not happen while somebody reads becomes a finding.
export const WITHOUT_ANSWER = 404;

export async function watched(browser, options, allowed) {
  const context = await browser.newContext({ serviceWorkers: "block", ...options });
  const state = { context, said: [], requests: [], expects404: false };
  context.setDefaultTimeout(8000);
  if (options.javaScriptEnabled !== false) {
    await context.addInitScript(() => {
      window.aoBroken = [];
      document.addEventListener("securitypolicyviolation", (event) => {
        window.aoBroken.push(`${event.effectiveDirective} broken by ${event.blockedURI || "inline"}`);
      });
    });
  }
  context.on("request", (request) => {
    const url = request.url();
    state.requests.push(url);
    if (!/^(data|blob|about):/.test(url) && !url.startsWith(allowed)) state.said.push(`requests ${url}`);
  });
  context.on("response", (response) => {
    const main = response.request().isNavigationRequest();
    if (response.status() >= 400 && !(state.expects404 && main && response.status() === WITHOUT_ANSWER)) {
      state.said.push(`${response.status()} for ${response.url()}`);
    }
  });
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") state.said.push(`no answer for ${request.url()}: ${why}`);
  });
  context.on("console", (message) => {
    const expected = state.expects404 && /status of 404/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !expected) state.said.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => state.said.push(`script error: ${error.error().message}`));
  return state;
}

export async function broken(page) {
  return page.evaluate(() => window.aoBroken ?? []);
}

export async function settled(page) {
  await page.waitForLoadState("load");
  await page.evaluate(() => document.fonts.ready.then(() => true));
}
