// The editable combobox with list autocomplete of the WAI-ARIA practices, for fields of names and for the search.
//   find(text)      the options for a text: li elements, each with data-key
//   choose(option)  what choosing one does
//   say(count)      what is spoken of so many options
const pause = 150;
let lists = 0;

export function combobox(input, { label, className, find, choose, say }) {
  const list = document.createElement("ul");
  list.id = `options-${++lists}`;
  list.className = className;
  list.role = "listbox";
  list.ariaLabel = label;
  list.hidden = true;
  const count = document.createElement("span");
  count.className = "sr";
  count.role = "status";
  input.after(list, count);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]])
    input.setAttribute(name, value);

  let timer;
  let asked = 0;
  let active = -1;

  const close = () => {
    clearTimeout(timer);
    asked++;
    list.hidden = true;
    count.textContent = "";
    input.setAttribute("aria-expanded", "false");
    move(-1);
  };

  const move = (to) => {
    active = to;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === to)));
    const option = list.children[to];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };

  const take = (option) => {
    close();
    choose(option);
  };

  // What was chosen while an answer was under way stays so when it comes.
  const show = (options) => {
    const kept = list.children[active]?.dataset.key;
    options.forEach((option, i) => {
      option.role = "option";
      option.id = `${list.id}-${i}`;
    });
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
    count.textContent = say(options.length);
    move(options.findIndex((option) => option.dataset.key === kept));
  };

  // An answer that comes after the next question was asked is dropped.
  const ask = async (first) => {
    clearTimeout(timer);
    const turn = ++asked;
    try {
      const options = await find(input.value.trim());
      if (turn !== asked || document.activeElement !== input) return;
      show(options);
      if (first !== undefined && options.length) move(first < 0 ? options.length - 1 : first);
    } catch {
      if (turn === asked) close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    move(-1);
    if (input.value.trim()) timer = setTimeout(ask, pause);
    else close();
  });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const last = list.children.length - 1;
    const down = event.key === "ArrowDown";
    if (down || event.key === "ArrowUp") {
      event.preventDefault();
      if (event.altKey && !down) close();
      else if (list.hidden) ask(event.altKey ? undefined : down ? 0 : -1);
      else if (down) move(active < last ? active + 1 : 0);
      else move(active > 0 ? active - 1 : last);
    } else if (event.key === "Enter" && !list.hidden && active >= 0) {
      event.preventDefault();
      take(list.children[active]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (list.hidden) input.value = "";
      close();
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key) && active >= 0) move(-1);
  });

  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take(option);
  });
}
