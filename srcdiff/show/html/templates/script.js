"use strict";
(() => {
  const report = document.querySelector(".srcdiff");

  /* The sentences that belong together: those of the same claims of an event, or of the same links of a comparison. */
  const together = (at) => {
    const comparison = at.closest(".comparison");
    if (comparison) {
      const side = at.closest("[data-s]");
      if (!side) return [];
      const rows = [...comparison.querySelectorAll(`[data-s="${side.dataset.s}"]`)].map((each) => each.closest(".row"));
      return rows.flatMap((row) => [...row.querySelectorAll("[data-s]")]);
    }
    const event = at.closest(".event");
    const claims = at.closest("[data-c]")?.dataset.c.split(" ").filter(Boolean) ?? [];
    return event ? claims.flatMap((claim) => [...event.querySelectorAll(`[data-c~="${claim}"]`)]) : [];
  };

  let lit = [];
  const light = (at) => {
    lit.forEach((each) => each.classList.remove("lit"));
    lit = together(at);
    lit.forEach((each) => each.classList.add("lit"));
  };
  for (const kind of ["pointerover", "focusin"]) {
    report.addEventListener(kind, (event) => light(event.target));
  }

  /* A link may lead into a part that is closed. */
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let part = target; part; part = part.parentElement) {
      if (part.localName === "details") part.open = true;
    }
    if (target.matches("tr.claim")) target.querySelector("details").open = true;
    target.scrollIntoView({ block: "nearest" });
    light(target);
  };
  addEventListener("hashchange", open);
  open();

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...report.querySelectorAll("details:not([open])")];
    opened.forEach((part) => { part.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((part) => { part.open = false; }));
})();
