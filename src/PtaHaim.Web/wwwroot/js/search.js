// The search box: results to choose from while one types, and the key that leads to it. Without script it is a plain form.
import { combobox } from "./combobox.js";

const input = document.querySelector("[data-search]");
const opener = document.querySelector("[data-search-opener]");

if (input) {
  combobox(input, {
    label: "Results",
    className: "choices found",
    async find(text) {
      if (!text) return [];
      const answer = await fetch(`/search/suggestions?q=${encodeURIComponent(text)}`);
      if (!answer.ok) return [];
      const holder = document.createElement("template");
      holder.innerHTML = await answer.text();
      return [...holder.content.querySelectorAll("li")];
    },
    choose: (option) => location.assign(option.dataset.key),
    say: (count) => (count === 0 ? "" : count === 1 ? "Nothing found so far" : count === 2 ? "1 result" : `${count - 1} results`),
  });

  const open = () => {
    input.form.classList.add("open");
    input.focus();
    input.select();
  };

  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, select, textarea, [contenteditable]")) return;
    event.preventDefault();
    open();
  });

  // On a phone the field is folded away.
  opener?.addEventListener("click", (event) => {
    event.preventDefault();
    open();
  });
}
