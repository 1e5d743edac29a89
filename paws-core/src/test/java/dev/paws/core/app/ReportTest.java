package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.probe.HttpReply.Answered;
import dev.paws.core.sim.Sim;
import dev.paws.testing.AppBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  @TempDir Path folder;
  private final Sim sim = new Sim();
  private AppBench bench;

  @BeforeEach
  void project() throws IOException {
    bench = new AppBench(folder, AppBench.Outside.of(sim));
    bench.file(
        "compose.yaml",
        """
        name: shop
        services:
          db:
            image: db
            environment: {DB_PASSWORD: hunter2-secret}
            healthcheck: {test: [CMD, check], interval: 5s, timeout: 2s}
          web:
            image: web
            depends_on: [db]
            ports: ["8080:80"]
            x-paws: {endpoints: ["/health"]}
        """);
    bench.endpoints = request -> new Answered(200, "ok");
  }

  @AfterEach
  void close() {
    sim.close();
  }

  private Path report() {
    return new Report(bench.ports())
        .run(
            new ReportSettings(
                bench.common(Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "paws test"));
  }

  @Test
  void the_page_shows_what_runs_and_is_named_after_the_project() throws IOException {
    bench.up(Optional.empty());

    Path page = report();

    assertThat(page).isEqualTo(folder.resolve("target/paws/report/shop.html"));
    assertThat(Files.readString(page))
        .contains("<title>Environment shop</title>", "<b>db</b> (healthy)")
        .contains("<b>web</b> (healthy) waits for db (until it is started)")
        .contains("2 of 2", "8080-&gt;80");
    assertThat(bench.text()).contains("report: " + page);
    assertThat(bench.remembered.results()).isNotEmpty();
  }

  @Test
  void what_is_not_healthy_is_said_first() throws IOException {
    bench.up(Optional.empty());
    bench.endpoints = request -> new Answered(500, "password hunter2-secret is wrong");

    String page = Files.readString(report());

    assertThat(page)
        .contains("Needs attention", "web: GET /health: HTTP 500, expected 200")
        .doesNotContain("hunter2");
  }

  @Test
  void an_environment_that_is_down_has_a_page_and_so_has_one_without_history() throws IOException {
    bench.history = dev.paws.core.app.port.HistoryArchive.NONE;

    assertThat(Files.readString(report()))
        .contains("uninitialized", "<b>db</b> (not created)", "history is switched off");
  }

  @Test
  void a_session_an_open_drill_file_and_a_trend_that_are_damaged_are_remarks() throws IOException {
    bench.file("target/paws/diff/parity-trend.json", "{not json");

    assertThat(Files.readString(report())).contains("parity-trend.json could not be read");
  }

  @Test
  void the_trend_of_differences_is_shown_if_diff_exported_it() throws IOException {
    bench.file(
        "target/paws/diff/parity-trend.json",
        """
        [{"time": "2026-11-29T08:00:00Z", "pair": "local-vs-production", "critical": 2, "error": 1},
         {"time": "2026-11-30T08:00:00Z", "pair": "local-vs-production", "info": 1}, {"time": "?"}]
        """);

    assertThat(Files.readString(report()))
        .contains("local-vs-production over time", "3 differences on 2026-11-29 08:00:00Z, 1 on");
  }
}
