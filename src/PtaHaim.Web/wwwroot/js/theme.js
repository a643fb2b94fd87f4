// Runs before first paint: the stored choice wins over the system's. Later it shows and wires the switch.
(function () {
  "use strict";
  var key = "theme";
  var root = document.documentElement;

  function stored() {
    try {
      var value = localStorage.getItem(key);
      return value === "light" || value === "dark" ? value : null;
    } catch {
      return null;
    }
  }

  function isDark() {
    return (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  }

  var chosen = stored();
  if (chosen) root.dataset.theme = chosen;

  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector("button[data-theme-switch]");
    if (!button) return;

    function describe() {
      button.setAttribute("aria-pressed", String(isDark()));
    }

    button.addEventListener("click", function () {
      var next = isDark() ? "light" : "dark";
      root.dataset.theme = next;
      try {
        localStorage.setItem(key, next);
      } catch {
        // A visitor who stores nothing still gets the theme for this page.
      }
      describe();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", describe);
    describe();
    button.hidden = false;
  });
})();
