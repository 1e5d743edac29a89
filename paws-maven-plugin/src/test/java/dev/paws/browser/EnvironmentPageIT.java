package dev.paws.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.Report;
import dev.paws.core.app.ReportSettings;
import dev.paws.core.sim.Sim;
import dev.paws.store.DiskHistory;
import dev.paws.store.HistorySettings;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The page of an environment, on the simulated engine, in a real browser. */
@TestInstance(Lifecycle.PER_CLASS)
class EnvironmentPageIT {
  @TempDir private static Path folder;
  private final Sim sim = new Sim();
  private Path page = Path.of(".");
  private Browser browser;

  @BeforeAll
  void write() throws IOException, InterruptedException {
    AppBench bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.history =
        new DiskHistory(
            new HistorySettings(
                true,
                folder.resolve(".paws"),
                Optional.empty(),
                Duration.ofDays(36_500),
                () -> "a@b"));
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          db: {image: db, healthcheck: {test: [CMD, check], interval: 5s}}
          a-service-with-a-name-that-is-much-too-long-for-a-phone: {image: "x", depends_on: [db]}
          web:
            image: web
            depends_on: {db: {condition: service_healthy}}
            ports: ["8080:80"]
        """);
    bench.up(Optional.empty());
    page =
        new Report(bench.ports())
            .run(
                new ReportSettings(
                    bench.common(Optional.empty()),
                    Optional.empty(),
                    Optional.of(Instant.EPOCH),
                    Optional.empty(),
                    "paws test"));
    browser = Browser.start(folder.resolve("profile"));
  }

  @AfterAll
  void end() {
    sim.close();
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void nothing_is_asked_of_the_network_and_nothing_is_complained_about()
      throws InterruptedException {
    browser.open(page.toUri());

    assertThat(browser.evaluate("document.querySelectorAll('svg.graph .node').length"))
        .isEqualTo(3);
    assertThat(browser.evaluate("document.querySelectorAll('#start .lane').length").toString())
        .isNotEqualTo("0");
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(it -> it.equals(page.toUri().toString()) || it.startsWith("data:"));
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_phone_shows_everything_without_scrolling_sideways() throws InterruptedException {
    browser.width(390);
    browser.open(page.toUri());

    assertThat(browser.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    assertThat(browser.evaluate("getComputedStyle(document.querySelector('.rows tr')).display"))
        .isEqualTo("block");
    browser.width(1280);
  }

  @Test
  void the_picture_can_be_scrolled_and_every_part_reached_by_the_tab_key()
      throws InterruptedException {
    browser.open(page.toUri());
    StringBuilder order = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      browser.press("Tab", 9, "");
      order
          .append(
              browser.evaluate(
                  "document.activeElement.id || document.activeElement.getAttribute('href')"
                      + " || document.activeElement.className"))
          .append(' ');
    }

    assertThat(order.toString()).contains("#content", "theme", "#graph", "#start", "scroll");
  }

  @Test
  void the_theme_follows_the_system_until_it_is_chosen() throws InterruptedException {
    String background = "getComputedStyle(document.body).backgroundColor";
    browser.prefer("light");
    browser.open(page.toUri());
    Object light = browser.evaluate(background);
    browser.prefer("dark");
    assertThat(browser.evaluate(background)).isNotEqualTo(light);

    browser.evaluate("document.getElementById('theme').click()");
    assertThat(browser.evaluate(background)).isEqualTo(light);
    browser.evaluate("localStorage.clear()");
  }
}
