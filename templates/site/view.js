// Remembers the language view from page to page; without it the page still works.
(function () {
  "use strict";
  var key = "deconflict-view";
  var wanted = new URLSearchParams(location.search).get("view");
  try {
    wanted = wanted || localStorage.getItem(key);
  } catch (error) {
    // Private windows may forbid storage; the view is then not remembered.
  }
  var inputs = document.querySelectorAll('input[name="view"]');
  inputs.forEach(function (input) {
    if (input.value === wanted) {
      input.checked = true;
    }
    input.addEventListener("change", function () {
      try {
        localStorage.setItem(key, input.value);
      } catch (error) {
        // As above.
      }
    });
  });
})();
