// Names to choose from while one is typed: the editable combobox with list autocomplete of the WAI-ARIA practices.
// A name may be of several people, so a chosen one is sent by its slug. Without script the field is a list of everybody,
// or a text where they are too many.
const pause = 150;
let lists = 0;

for (const field of document.querySelectorAll("[data-suggest]")) equip(field.matches("select") ? textOf(field) : field);

// A text in the place of a list, with what is chosen there.
function textOf(select) {
  const input = document.createElement("input");
  for (const name of ["id", "name", "aria-label", "aria-invalid", "aria-describedby", "required"])
    if (select.hasAttribute(name)) input.setAttribute(name, select.getAttribute(name));
  for (const [name, value] of [["autocomplete", "off"], ["spellcheck", "false"], ["maxlength", "200"], ["placeholder", select.options[0].text]])
    input.setAttribute(name, value);
  const [chosen] = select.selectedOptions;
  if (chosen?.value) {
    input.value = chosen.text;
    input.dataset.slug = chosen.value;
  }
  select.replaceWith(input);
  return input;
}

function equip(input) {
  const list = document.createElement("ul");
  list.id = `names-${++lists}`;
  list.className = "names-list";
  list.role = "listbox";
  list.ariaLabel = "Names";
  list.hidden = true;
  const count = document.createElement("span");
  count.className = "sr";
  count.role = "status";
  input.after(list, count);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]])
    input.setAttribute(name, value);

  let chosen = { name: input.value, slug: input.dataset.slug };
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

  const choose = (option) => {
    input.value = option.dataset.name;
    chosen = { name: input.value, slug: option.dataset.slug };
    close();
  };

  // Who is chosen already stays so when an answer comes late.
  const show = (items) => {
    const kept = list.children[active]?.dataset.slug;
    list.replaceChildren(...items.map(optionOf));
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
    count.textContent = items.length === 0 ? "No names" : items.length === 1 ? "1 name" : `${items.length} names`;
    move(items.findIndex((item) => item.slug === kept));
  };

  const optionOf = (item, i) => {
    const option = document.createElement("li");
    option.role = "option";
    option.id = `${list.id}-${i}`;
    Object.assign(option.dataset, { name: item.name, slug: item.slug });
    const name = document.createElement("b");
    name.textContent = item.name;
    option.append(name);
    const note = item.note ?? (item.kind === "group" ? "Band or group" : "");
    if (note) option.append(" ", Object.assign(document.createElement("span"), { textContent: note }));
    return option;
  };

  // An answer that comes after the next question was asked is dropped.
  const ask = async (first) => {
    clearTimeout(timer);
    const turn = ++asked;
    try {
      const answer = await fetch(`/api/v1/suggest?kind=person&q=${encodeURIComponent(input.value.trim())}`);
      const items = answer.ok ? (await answer.json()).items : [];
      if (turn !== asked || document.activeElement !== input) return;
      show(items);
      if (first !== undefined && items.length) move(first < 0 ? items.length - 1 : first);
    } catch {
      if (turn === asked) close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (input.value.trim()) timer = setTimeout(ask, pause);
    else close();
  });

  input.addEventListener("keydown", (event) => {
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
      choose(list.children[active]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (list.hidden) input.value = "";
      close();
    } else if ((event.key === "Home" || event.key === "End") && active >= 0) move(-1);
  });

  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
  input.form.addEventListener("formdata", (event) => {
    if (chosen.slug && input.value === chosen.name) event.formData.set(input.name, chosen.slug);
  });
}
