(function () {
  "use strict";
  var root = document.documentElement;

  function dark() {
    var theme = root.dataset.theme;
    return theme ? theme === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  }

  var theme = document.getElementById("theme");
  function label() {
    theme.textContent = dark() ? "Light theme" : "Dark theme";
  }
  theme.addEventListener("click", function () {
    root.dataset.theme = dark() ? "light" : "dark";
    try { window.localStorage.setItem("paws-theme", root.dataset.theme); } catch (e) { /* not for pages of files */ }
    label();
  });
  try {
    var kept = window.localStorage.getItem("paws-theme");
    if (kept === "dark" || kept === "light") { root.dataset.theme = kept; }
  } catch (e) { /* as above */ }
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
  theme.hidden = false;
  label();
})();
