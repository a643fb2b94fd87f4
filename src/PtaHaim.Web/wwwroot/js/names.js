// Names to choose from while one is typed. A name may be of several people, so a chosen one is sent by its slug. Without
// script the field is a list of everybody, or a text where they are too many.
import { combobox } from "./combobox.js";

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
  let chosen = { name: input.value, slug: input.dataset.slug };

  combobox(input, {
    label: "Names",
    className: "choices",
    async find(text) {
      const answer = await fetch(`/api/v1/suggest?kind=person&q=${encodeURIComponent(text)}`);
      return answer.ok ? (await answer.json()).items.map(optionOf) : [];
    },
    choose(option) {
      input.value = option.dataset.name;
      chosen = { name: input.value, slug: option.dataset.key };
    },
    say: (count) => (count === 0 ? "No names" : count === 1 ? "1 name" : `${count} names`),
  });

  input.form.addEventListener("formdata", (event) => {
    if (chosen.slug && input.value === chosen.name) event.formData.set(input.name, chosen.slug);
  });
}

function optionOf(item) {
  const option = document.createElement("li");
  Object.assign(option.dataset, { name: item.name, key: item.slug });
  const name = document.createElement("b");
  name.textContent = item.name;
  option.append(name);
  const note = item.note ?? (item.kind === "group" ? "Band or group" : "");
  if (note) option.append(" ", Object.assign(document.createElement("span"), { textContent: note }));
  return option;
}
