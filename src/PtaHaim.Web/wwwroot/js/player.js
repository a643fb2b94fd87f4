// Nothing loads from YouTube before the visitor presses play: card and button then give way to the player.
const permissions =
  "accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture";

function play(button) {
  const id = button.dataset.youtube;
  if (!/^[\w-]{11}$/.test(id)) return;

  const frame = document.createElement("iframe");
  frame.title = button.dataset.title || "Video";
  frame.allow = permissions;
  frame.allowFullscreen = true;
  // A stricter policy makes the player refuse to start.
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.tabIndex = 0;
  frame.src = `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`;
  button.parentElement.replaceChildren(frame);
  frame.focus();
}

for (const button of document.querySelectorAll("button[data-youtube]")) {
  button.hidden = false;
  button.addEventListener("click", () => play(button), { once: true });
}
