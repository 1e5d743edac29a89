package dev.paws.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.ComposeLoader;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.compose.LoadResult;
import dev.paws.core.file.FileAccess;
import dev.paws.core.model.ConfigurationDiffReport.ComparisonMode;
import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.compare.DiffRequest;
import dev.paws.core.parity.compare.DiffRequest.ParitySettings;
import dev.paws.core.parity.compare.Parity;
import dev.paws.core.parity.source.compose.ComposeSource;
import dev.paws.core.report.parity.HtmlReport;
import dev.paws.core.report.parity.ParityReports;
import dev.paws.core.run.ProjectLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The page of a real comparison in a real browser. */
@TestInstance(Lifecycle.PER_CLASS)
class HtmlReportIT {
  private static final String LOCAL =
      """
      services:
        web:
          image: example/web:1.4
          command: ["serve", "--greeting", "</script><script>window.pwned=1</script>"]
          environment:
            LOG_LEVEL: debug
            MARKUP: "<img src=x onerror=window.pwned=2>"
          labels: {team: here}
        db:
          image: postgres:15
        cache:
          image: redis:7
      """;

  private static final String PRODUCTION =
      """
      services:
        web:
          image: example/web:1.5
          command: ["serve", "--greeting", "hello"]
          environment:
            LOG_LEVEL: info
            MARKUP: plain
          labels: {team: there}
        db:
          image: postgres:16
        cache:
          image: redis:7
      """;

  @TempDir private static Path folder;
  private Path page = Path.of(".");
  private Browser browser;

  @BeforeAll
  void compare() throws IOException, InterruptedException {
    DiffRequest request =
        new DiffRequest(
            environment("local", LOCAL),
            environment("production", PRODUCTION),
            Set.of(ComparisonMode.STRUCTURAL),
            ParitySettings.NONE,
            Instant.parse("2026-11-25T07:30:00Z"),
            "paws test");
    page = folder.resolve("report.html");
    Files.writeString(
        page, HtmlReport.of(ParityReports.of(Parity.of(request).compare(), Optional.empty())));
    browser = Browser.start(folder.resolve("profile"));
  }

  private ParityEnvironment environment(String name, String yaml) throws IOException {
    Path project = Files.createDirectories(folder.resolve(name));
    Files.writeString(project.resolve("compose.yaml"), yaml);
    ComposeOptions options =
        new ComposeOptions(
            project, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Map.of());
    FileAccess files = FileAccess.disk();
    LoadResult loaded = new ComposeLoader(files).load(options);
    return ComposeSource.of(
        name,
        "compose.yaml",
        loaded.project().orElseThrow(),
        files,
        ProjectLoader.secrets(loaded, options, files));
  }

  @BeforeEach
  void open() throws InterruptedException {
    browser.prefer("light");
    browser.open(page.toUri());
  }

  @AfterAll
  void end() {
    if (browser != null) {
      browser.close();
    }
  }

  private long shown() throws InterruptedException {
    return number("document.querySelectorAll('.diff:not([hidden])').length");
  }

  private long number(String expression) throws InterruptedException {
    return ((Number) browser.evaluate(expression)).longValue();
  }

  @Test
  void nothing_is_asked_of_the_network_and_nothing_is_complained_about()
      throws InterruptedException {
    assertThat(shown()).isGreaterThanOrEqualTo(6);
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(it -> it.equals(page.toUri().toString()) || it.startsWith("data:"));
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.evaluate("String(window.pwned)")).isEqualTo("undefined");
    assertThat(browser.evaluate("document.body.textContent"))
        .asString()
        .contains("</script><script>window.pwned=1</script>");
  }

  @Test
  void severities_are_switched_with_the_keyboard() throws InterruptedException {
    long all = shown();
    long critical = number("document.querySelectorAll('.diff.critical').length");
    assertThat(critical).isPositive();

    browser.evaluate("document.querySelector('input[value=critical]').focus()");
    browser.press(" ", 32, " ");
    assertThat(shown()).isEqualTo(all - critical);
    assertThat(browser.evaluate("document.getElementById('count').textContent"))
        .isEqualTo("Showing " + (all - critical) + " of " + all + " differences");

    browser.press(" ", 32, " ");
    assertThat(shown()).isEqualTo(all);
  }

  @Test
  void every_control_is_reached_by_the_tab_key_and_has_a_name() throws InterruptedException {
    String focused = "document.activeElement.id || document.activeElement.value || ''";
    StringBuilder order = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      browser.press("Tab", 9, "");
      order.append(browser.evaluate(focused)).append(' ');
    }
    assertThat(order.toString())
        .contains("theme", "critical error warning info service search", "reset");
    assertThat(
            browser.evaluate(
                "[...document.querySelectorAll('input,select,button')].filter(it =>"
                    + " !(it.labels && it.labels.length && it.labels[0].textContent.trim())"
                    + " && !it.textContent.trim()).length"))
        .isEqualTo(0);
  }

  @Test
  void a_service_is_chosen_and_its_differences_alone_stay() throws InterruptedException {
    browser.evaluate(
        "(() => { const s = document.getElementById('service'); s.value = 's:db';"
            + " s.dispatchEvent(new Event('change')); })()");

    assertThat(shown())
        .isEqualTo(number("document.querySelectorAll('.diff[data-service=db]').length"));
    assertThat(browser.evaluate("[...document.querySelectorAll('.service:not([hidden])')].length"))
        .isEqualTo(1);
  }

  @Test
  void a_search_finds_values_and_escape_ends_it() throws InterruptedException {
    long all = shown();
    browser.evaluate("document.getElementById('search').focus()");
    browser.type("postgres 16");
    assertThat(shown()).isEqualTo(1);

    browser.press("Escape", 27, "");
    assertThat(shown()).isEqualTo(all);

    browser.type("nowhere to be found");
    assertThat(shown()).isZero();
    assertThat(browser.evaluate("document.getElementById('nothing').hidden")).isEqualTo(false);
  }

  @Test
  void the_theme_follows_the_system_until_it_is_chosen() throws InterruptedException {
    String background = "getComputedStyle(document.body).backgroundColor";
    Object light = browser.evaluate(background);
    browser.prefer("dark");
    Object dark = browser.evaluate(background);
    assertThat(dark).isNotEqualTo(light);

    browser.evaluate("document.getElementById('theme').click()");
    assertThat(browser.evaluate(background)).isEqualTo(light);
    browser.evaluate("localStorage.clear()");
  }
}
