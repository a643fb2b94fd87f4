// The link to a card's code becomes a button that shows the same form in a dialog. Where that fails, the link is followed.
function wire(form) {
  const frame = form.querySelector("iframe");
  const code = form.querySelector("textarea");
  const copy = form.querySelector("[data-copy]");
  const said = form.querySelector("[data-said]");

  form.querySelector("[data-show]").hidden = true;
  copy.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const size = form.querySelector("input[name=size]:checked").dataset;
    const address = form.querySelector("input[name=theme]:checked").dataset.address;
    const pasted = new DOMParser().parseFromString(code.value, "text/html").querySelector("iframe");
    for (const one of [frame, pasted]) {
      one.setAttribute("width", size.width);
      one.setAttribute("height", size.height);
    }
    pasted.setAttribute("src", address);
    const { pathname, search } = new URL(address);
    if (frame.getAttribute("src") !== pathname + search) frame.src = pathname + search;
    code.value = pasted.outerHTML;
    said.textContent = "";
  });
  copy.addEventListener("click", async () => {
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(code.value);
      said.textContent = "Copied.";
    } catch {
      code.focus();
      code.select();
      said.textContent = "The code is selected: copy it with the keyboard.";
    }
  });
}

async function makerAt(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return document.importNode(page.querySelector("form[data-maker]"), true);
}

function boxOf(form) {
  const box = document.createElement("dialog");
  box.className = "embed-box";
  box.setAttribute("aria-labelledby", "embed-title");
  const head = document.createElement("div");
  head.className = "head";
  const title = document.createElement("h2");
  title.id = "embed-title";
  title.textContent = "Embed";
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => box.close());
  head.append(title, close);
  box.append(head, form);
  box.addEventListener("click", (event) => {
    if (event.target === box) box.close();
  });
  document.body.append(box);
  return box;
}

for (const link of document.querySelectorAll("a[data-embed]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = link.textContent;
  button.setAttribute("aria-haspopup", "dialog");
  let box = null;
  button.addEventListener("click", async () => {
    try {
      if (!box) {
        const form = await makerAt(link.href);
        box = boxOf(form);
        wire(form);
      }
      box.showModal();
    } catch {
      location.assign(link.href);
    }
  });
  link.replaceWith(button);
}

for (const form of document.querySelectorAll("main form[data-maker]")) wire(form);
