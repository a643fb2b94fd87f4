// The arrow keys go from neighbour to neighbour of a drawing, which then is one stop of the Tab key.
function middle(link) {
  const box = link.querySelector(".ego-person, .ego-band").getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

// The nearest in that direction: up and down on the same side, left and right on the other.
function next(links, from, key, centre) {
  if (key === "Home") return links[0];
  if (key === "End") return links.at(-1);
  const here = middle(from);
  const places = links
    .filter((link) => link !== from)
    .map((link) => ({ link, ...middle(link) }))
    .filter(({ x, y }) => {
      const sameSide = x < centre === here.x < centre;
      if (key === "ArrowUp") return sameSide && y < here.y;
      if (key === "ArrowDown") return sameSide && y > here.y;
      return !sameSide && (key === "ArrowLeft" ? x < here.x : x > here.x);
    });
  places.sort((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y));
  return places[0]?.link;
}

for (const drawing of document.querySelectorAll("svg.ego")) {
  const links = [...drawing.querySelectorAll("a.ego-node")];
  const stop = (link) => {
    for (const other of links) other.setAttribute("tabindex", other === link ? "0" : "-1");
  };
  if (links.length) stop(links[0]);
  drawing.addEventListener("focusin", (event) => {
    const link = event.target.closest("a.ego-node");
    if (link) stop(link);
  });
  drawing.addEventListener("keydown", (event) => {
    const from = event.target.closest("a.ego-node");
    if (!from || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!/^(Arrow(Up|Down|Left|Right)|Home|End)$/.test(event.key)) return;
    // On the phone's drawing all stand on one side of its focus, so left and right stay the window's.
    const disc = drawing.querySelector("circle").getBoundingClientRect();
    const link = next(links, from, event.key, disc.x + disc.width / 2);
    if (!link) return;
    event.preventDefault();
    link.focus();
  });
}
