"use strict";
(() => {
  const bar = document.querySelector(".filter");
  const input = bar.querySelector("input");
  const hits = bar.querySelector(".hits");
  const chips = [...bar.querySelectorAll(".chip")];
  const items = [...document.querySelectorAll("[data-verdict]:not(.chip)")];
  // Of a finding only what is said of it: paths in commands and output would match everything.
  const said = "summary:not(.evidence > summary), .says, .compare, .facts, .help";
  const textOf = (item) =>
    item.matches(".finding")
      ? [...item.querySelectorAll(said)].map((part) => part.textContent).join(" ")
      : item.textContent;
  const texts = new Map(items.map((item) => [item, textOf(item).toLowerCase()]));
  const groups = [...document.querySelectorAll(".chapter, .group")];
  const wasOpen = new Map(groups.map((group) => [group, group.open]));
  const holders = [...groups, ...document.querySelectorAll(".findings, .absent")];
  let active = false;

  const apply = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const verdicts = chips.filter((c) => c.getAttribute("aria-pressed") === "true");
    const wanted = new Set(verdicts.map((chip) => chip.dataset.verdict));
    const filtering = words.length > 0 || wanted.size > 0;
    let shown = 0;
    for (const item of items) {
      const fits =
        (wanted.size === 0 || wanted.has(item.dataset.verdict)) &&
        words.every((word) => texts.get(item).includes(word));
      item.hidden = !fits;
      if (fits && item.matches(".clause")) shown++;
    }
    if (filtering && !active) groups.forEach((group) => wasOpen.set(group, group.open));
    for (const holder of holders) {
      const some = holder.querySelector("[data-verdict]:not([hidden])") !== null;
      holder.hidden = filtering && !some;
    }
    for (const group of groups) group.open = filtering ? !group.hidden : wasOpen.get(group);
    active = filtering;
    hits.value = filtering ? shown + (shown === 1 ? " clause" : " clauses") : "";
  };

  input.addEventListener("input", apply);
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      const pressed = chip.getAttribute("aria-pressed") === "true";
      chip.setAttribute("aria-pressed", String(!pressed));
      apply();
    });
  }
  const reveal = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    for (let up = target; up; up = up.parentElement) if (up.matches("details")) up.open = true;
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details.finding, details.case")) details.open = true;
  });
  bar.hidden = false;
  reveal();
})();
