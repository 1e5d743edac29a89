(function () {
  "use strict";
  var all = function (selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  };
  var one = function (selector) { return document.querySelector(selector); };

  var bar = one(".bar");
  var search = one("#search");
  var service = one("#service");
  var accepted = one("#accepted");
  var count = one("#count");
  var nothing = one("#nothing");
  var levels = all("input[name=severity]");
  // A difference of several members of a cluster names all of them.
  function isOf(names, name) {
    return (", " + names + ", ").indexOf(", " + name + ", ") >= 0;
  }

  var services = all(".service");
  var diffs = all(".diff").map(function (node) {
    return {
      node: node,
      level: node.dataset.severity,
      accepted: node.classList.contains("accepted"),
      service: node.dataset.service,
      // told once, it is a difference in each of them
      members: node.dataset.service.split(", ").length,
      text: (node.dataset.service + " " + node.textContent).toLowerCase()
    };
  });

  function filter() {
    var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    var wanted = {};
    levels.forEach(function (box) { wanted[box.value] = box.checked; });
    var shown = 0;
    diffs.forEach(function (diff) {
      var show = wanted[diff.level]
        && (!diff.accepted || accepted.checked)
        && (service.value === "" || isOf(diff.service, service.value.slice(2)))
        && words.every(function (word) { return diff.text.indexOf(word) >= 0; });
      diff.node.hidden = !show;
      shown += show ? diff.members : 0;
    });
    services.forEach(function (section) {
      section.hidden = section.querySelector(".diff:not([hidden])") === null;
    });
    nothing.hidden = shown > 0 || diffs.length === 0;
    var total = diffs.reduce(function (sum, diff) { return sum + diff.members; }, 0);
    count.textContent = "Showing " + shown + " of " + total + (total === 1 ? " difference" : " differences");
  }

  function reset() {
    search.value = "";
    service.value = "";
    levels.forEach(function (box) { box.checked = true; });
    filter();
  }

  function selected(node) {
    var range = document.createRange();
    range.selectNodeContents(node);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }
  all(".copy").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var entry = button.parentNode.querySelector("pre");
      selected(entry);
      var done = function () { button.textContent = "Copied"; };
      var typed = function () { button.textContent = "Selected: press Ctrl+C"; };
      if (navigator.clipboard) {
        navigator.clipboard.writeText(entry.textContent).then(done, typed);
      } else {
        typed();
      }
    });
  });

  // A link to a difference that is filtered away shows it all the same.
  function follow() {
    var id = window.location.hash.slice(1);
    var node = id && document.getElementById(id);
    if (node && node.closest("[hidden]")) {
      if (node.classList.contains("accepted")) { accepted.checked = true; }
      reset();
      node.scrollIntoView();
    }
  }

  search.addEventListener("input", filter);
  search.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { search.value = ""; filter(); }
  });
  service.addEventListener("change", filter);
  accepted.addEventListener("change", filter);
  levels.forEach(function (box) { box.addEventListener("change", filter); });
  one("#reset").addEventListener("click", reset);
  window.addEventListener("hashchange", follow);

  bar.hidden = diffs.length === 0;
  one("#reset-from-nothing").addEventListener("click", function () { reset(); search.focus(); });
  filter();
  follow();
})();
