/* What becomes of a filled form: the file, what the check finds in it, and three ways to take it along. */
(function () {
  "use strict";
  const { element } = agentops;
  const SCRIPTS = ["text", "knowledge", "hosts", "people", "secrets", "told", "innocent", "notations", "published", "blocks", "names", "native", "native-echo", "echo", "houses", "left", "east", "traces", "check", "data"];
  const LONGEST_LINK = 7500;
  let loading = null;

  /* The check is fetched once, on idle or when somebody asks; from then on nothing is requested. */
  agentops.leakCheck = () =>
    (loading = loading || SCRIPTS.reduce((before, name) => before.then(() => agentops.load(`anonymity-${name}.js`)), Promise.resolve()));

  const WORDS = { error: "Stop", warning: "Decide", note: "Note" };
  const count = (number, one, more) => `${number} ${number === 1 ? one : more}`;

  const jump = (control) => {
    for (let each = control.parentElement; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
    control.focus();
    control.scrollIntoView({ block: "center" });
  };
  const label = (path) => path.replace(/^## /, "").replaceAll("_", " ").replace(/[.]([0-9]+)/g, " $1").replaceAll(".", ", ");

  const finding = (form, built, rules, each) => {
    const path = each.line ? built.fields[each.line - 1] : "slug";
    const go = element("button", { type: "button", class: "ao-button" }, path ? `Go to ${label(path)}` : "Go to the form");
    go.addEventListener("click", () => jump(form.control(path)));
    const rule = element("a", { href: agentops.address(`${rules}${each.code.toLowerCase()}/`), target: "_blank", rel: "noopener" }, each.code);
    const where = each.line ? `line ${each.line}, column ${each.column}` : "the name of the file";
    return element("li", { class: `ao-form-finding ao-form-${each.level}` },
      element("p", {}, element("b", {}, WORDS[each.level]), `: ${each.found} `, element("span", { class: "ao-soft" }, `${where}, `, rule)),
      element("p", {}, `Expected: ${each.expected}. To mend it: ${each.fix}.`), go);
  };

  const goTo = (each, says) => {
    const go = element("button", { type: "button", class: "ao-button" }, `${says}: ${each.title}`);
    go.addEventListener("click", () => jump(each.controls[0]));
    return element("li", {}, go);
  };

  const verdict = (found, open, misfits, terms, hashed) => {
    const levels = ["error", "warning", "note"].map((level) => found.filter((each) => each.level === level).length);
    const names = [["error that must go", "errors that must go"], ["warning to decide on", "warnings to decide on"], ["note for the reviewer", "notes for the reviewer"]];
    const counts = levels.map((number, n) => number && count(number, ...names[n])).filter(Boolean);
    const first = counts.length ? `The check found ${counts.join(", ")}.` : "The check found nothing.";
    const second = hashed ? " Hashed terms are for the command line; none was looked for."
      : terms ? ` It looked for ${count(terms, "private term", "private terms")}.` : " It knew no private terms.";
    const third = misfits ? ` ${count(misfits, "answer does", "answers do")} not fit the question.` : "";
    return `${first}${second}${third} ${open ? `${count(open, "question is", "questions are")} open; a draft may have them.` : "No question is open."}`;
  };

  /* An address of the site's own forge and no other; null when the text is too long for a link. */
  agentops.forgeLink = (forge, slug, text) => {
    if (!/^https:[/][/][a-z0-9.-]+[/][A-Za-z0-9._-]+[/][A-Za-z0-9._-]+[/]new[/]main$/.test(forge)) return null;
    const link = new URL(forge);
    link.searchParams.set("filename", `case_studies/${slug}.md`);
    if (text) link.searchParams.set("value", text);
    return link.href.length <= LONGEST_LINK ? link.href : agentops.forgeLink(forge, slug, "");
  };

  /* The file without the remarks at its head, which say what each field asks. */
  const bare = (agentops.studyWithoutRemarks = (text) => {
    const end = text.indexOf("\n---\n", 3);
    const kept = text.slice(0, end).split("\n").filter((line) => !/^\s*#(?! yaml-language-server)/.test(line));
    return kept.join("\n") + text.slice(end);
  });

  agentops.studyDesk = (form, data, { forge, rules }) => {
    const status = element("p", { role: "status", class: "ao-form-verdict" });
    const list = element("ul", { class: "ao-form-findings" });
    const deny = element("textarea", { id: "study-deny", rows: "3", autocomplete: "off", spellcheck: "false", "aria-describedby": "study-deny-help" });
    const button = (words, act, first) => {
      const made = element("button", { type: "button", class: first ? "ao-button ao-button-first" : "ao-button" }, words);
      made.addEventListener("click", act);
      return made;
    };
    const preview = element("code", {});
    const left = element("ul", { class: "ao-form-findings" });
    const leftover = element("details", { hidden: "" }, element("summary", {}, "Open questions, and answers that do not fit"), left);
    const onward = element("p", { class: "ao-form-onward", hidden: "" });
    const build = () => agentops.studyFile(data, ...form.read());

    const check = async () => {
      status.textContent = "Looking for leaks.";
      list.replaceChildren();
      onward.hidden = true;
      const built = build();
      const hashed = deny.value.includes('"agentops-deny-1"');
      const terms = hashed ? "" : deny.value;
      let found;
      try {
        await agentops.leakCheck();
        found = agentops.anonymity.check(built.text, { path: `${form.slug()}.md`, deny: terms });
      } catch {
        status.textContent = "Nothing was checked: this browser could not load or run the check. Use the command line.";
        return;
      }
      list.replaceChildren(...found.map((each) => finding(form, built, rules, each)));
      const [open, misfits] = [form.open(form.read()), form.misfits()];
      left.replaceChildren(...misfits.map((each) => goTo(each, "Does not fit")), ...open.map((each) => goTo(each, "Open")));
      leftover.hidden = !left.children.length;
      status.textContent = verdict(found, open.length, misfits.length, agentops.anonymity.deny(terms).length, hashed);
      preview.textContent = built.text;
      offer(found.some((each) => each.level === "error"), built.text);
    };

    const offer = (stopped, text) => {
      const link = stopped ? null : forge && agentops.forgeLink(forge, form.slug(), bare(text));
      onward.hidden = !link;
      if (!link) return;
      const host = new URL(link).host;
      const whole = link.includes("value=");
      onward.replaceChildren(
        element("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, `Open a new file on ${host}`),
        ` This sends ${whole ? "the text, without the remarks in its head," : "the name of the file"} to ${host}, where you sign in.`,
        whole ? "" : " The text is too long for a link: copy it and paste it in.");
    };
    const download = () => {
      const url = URL.createObjectURL(new Blob([build().text], { type: "text/markdown" }));
      const link = element("a", { href: url, download: `${form.slug()}.md` });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(url), 10000);
      status.textContent = `${form.slug()}.md is in your downloads. Put it into case_studies/.`;
    };
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(build().text);
        status.textContent = "Copied.";
      } catch {
        preview.textContent = build().text;
        status.textContent = "The browser refused to copy. The file stands below; select it there.";
        shown.open = true;
      }
    };
    const shown = element("details", {}, element("summary", {}, "The file as it stands"),
      element("pre", { tabindex: "0", role: "region", "aria-label": "The file as it stands" }, preview));
    shown.addEventListener("toggle", () => { if (shown.open) preview.textContent = build().text; });

    return element("section", { class: "ao-form-desk", "aria-label": "Check and take along" },
      element("label", { for: "study-deny" }, "Private terms, one on each line"),
      element("p", { id: "study-deny-help", class: "ao-form-help" },
        "Names of your organisation, colleagues, customers, products, hosts. They are looked for in any spelling, and are not part of the file. Nothing keeps them: reload the page, and they are gone."),
      deny,
      element("p", { class: "ao-form-buttons" }, button("Look for leaks", check, true), button("Download the file", download), button("Copy the file", copy)),
      status, list, leftover, onward, shown,
      element("p", { class: "ao-form-help" },
        "Only the command line can check files and pictures, their metadata and names in a folder, a list of hashed terms, and your text against the other studies. A check that found nothing has not shown that nobody can tell who you are."));
  };
})();
