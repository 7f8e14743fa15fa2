/* What is public on purpose for the check for leaks: release notes, licences, lists of talks, references, packages. */
(function () {
  "use strict";
  const A = agentops.anonymity;
  const { pattern } = A;
  const VERSION = pattern(
    "^[#=\\s]*(?:Version[ ]|Release[ ]|[vV])?\\[?([A-Za-z][A-Za-z._-]{1,30}?)?[ :-]?v?([0-9]{1,4}(?:[.][0-9a-z]{1,8}){1,3})\\]?" +
    "(?![0-9%])(?:[ ]?[:(-][^\\n]{0,80})?[\\s#]*\\Z");
  const GRANTED = /Permission is hereby granted|Redistribution and use in source|Licensed under the Apache/;
  const SHOWN = /(?:youtube[.]com|youtu[.]be|vimeo[.]com|slideshare[.]net|speakerdeck[.]com|pyvideo[.]org)\//g;
  const TITLE = /["“”„«][^"”“»]{15,240}["”“»]|[*_][A-Z][^*_]{15,200}[*_]/;
  const VENUE = pattern(
    "(?<![A-Za-z])(?:pp[.]|vol[.]|no[.][ ][0-9]|IEEE|ACM|USENIX|arXiv|doi[:. ]|doi[.]org|Proceedings|Proc[.]|Conference[ ]on" +
    "|Journal[ ]of|Symposium|Transactions[ ]on|University[ ]Press|[Tt]hesis|Springer|Elsevier)");
  const YEAR = /(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/;
  const PACKAGE = /:(?:pypi|npm|crate|gem|user|issue|pull|pr|gh):`/;

  const changelog = (body) =>
    body.split("\n").filter((line) => line.length < 160 && line && !" -*|`".includes(line[0]) && VERSION.test(line)).length >= 5;
  A.published = (body) => ({
    whole: (body.slice(0, 400).includes("icen") && GRANTED.test(body)) || A.every(SHOWN, body).length >= 8,
    changelog: changelog(body),
  });
  A.release = (line, first, inChangelog) => {
    const found = VERSION.exec(line.slice(0, 160));
    if (!found) return false;
    const named = (found[1] || "").toLowerCase().replace(/[^a-z0-9]/g, "");
    return inChangelog || (A.lists.public.has(named) && (first || found[2].split(".").length > 2));
  };
  A.cites = (text) => PACKAGE.test(text) || (VENUE.test(text) && YEAR.test(text) && TITLE.test(text));
})();
