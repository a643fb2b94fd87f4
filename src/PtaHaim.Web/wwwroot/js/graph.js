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

const linksOf = (drawing) => [...drawing.querySelectorAll("a.ego-node")];

function stop(link) {
  for (const other of linksOf(link.ownerSVGElement))
    other.setAttribute("tabindex", other === link ? "0" : "-1");
}

// Listeners of focus on the drawing itself would make it a stop of its own.
for (const figure of document.querySelectorAll(".ego-figure")) {
  for (const drawing of figure.querySelectorAll("svg.ego")) stop(linksOf(drawing)[0]);
  figure.addEventListener("focusin", (event) => {
    const link = event.target.closest("a.ego-node");
    if (link) stop(link);
  });
  figure.addEventListener("keydown", (event) => {
    const from = event.target.closest("a.ego-node");
    if (!from || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!/^(Arrow(Up|Down|Left|Right)|Home|End)$/.test(event.key)) return;
    const drawing = from.ownerSVGElement;
    // The first disc is the focus's; on a phone all others stand on one side of it.
    const disc = drawing.querySelector("circle").getBoundingClientRect();
    const link = next(linksOf(drawing), from, event.key, disc.x + disc.width / 2);
    if (!link) return;
    event.preventDefault();
    link.focus();
  });
}
