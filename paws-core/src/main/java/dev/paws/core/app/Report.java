package dev.paws.core.app;

import dev.paws.core.app.output.Failures;
import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.desired.Dependency;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.EngineException;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.HistoryPhrase;
import dev.paws.core.report.page.EnvironmentHtml;
import dev.paws.core.report.page.EnvironmentPage;
import dev.paws.core.run.health.HealthRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code report}: writes a page that shows how an environment is and was. What cannot be read is
 * said on the page, and is no failure: a page is wanted most when something is broken.
 */
public final class Report {
  private static final String GOAL = "report";

  private final Ports ports;

  public Report(Ports ports) {
    this.ports = ports;
  }

  /**
   * Writes the page and returns its file.
   *
   * @throws GoalFailure if neither files nor settings name an environment, or the page cannot be
   *     written
   */
  public Path run(ReportSettings settings) {
    Reporter reporter = new Reporter(settings.common(), ports);
    return reporter.concluding(() -> write(settings, reporter));
  }

  private Path write(ReportSettings settings, Reporter reporter) {
    HealthTargets targets = new HealthTargets(ports, settings.common(), reporter);
    HealthTargets.Definition definition = targets.read();
    String project = definition.target().project();
    Instant now = ports.runtime().timeOfDay();
    List<String> remarks = new ArrayList<>();
    EnvironmentPage.Present present = present(settings, targets, definition, remarks);
    ReportSources sources = new ReportSources(ports, settings.common(), project, remarks);
    Instant since = settings.since().orElseGet(() -> now.minus(HistorySettings.DEFAULT_SPAN));
    ReportSources.Remembered remembered = sources.remembered(since);
    EnvironmentPage page =
        new EnvironmentPage(
            project,
            settings.common().environment(),
            now,
            settings.tool(),
            remarks,
            dependencies(definition),
            present,
            remembered.past(),
            sources.parity(),
            sources.activity(remembered));
    Path file =
        settings
            .file()
            .orElseGet(
                () ->
                    settings
                        .common()
                        .workFolder()
                        .resolve(GOAL)
                        .resolve(Isolation.plain(project, ports.claims().build()) + ".html"));
    reporter.write(file, EnvironmentHtml.of(page, reporter.hidden()::inText));
    reporter.result(result(settings, page, file));
    ports.console().info(GoalPhrase.REPORT.text(file));
    return file;
  }

  private EnvironmentPage.Present present(
      ReportSettings settings,
      HealthTargets targets,
      HealthTargets.Definition definition,
      List<String> remarks) {
    try (OpeningEngine opening = ports.engines().begin(settings.common().engine());
        OpenRunEnvironment run = ports.runtime().open(() -> {})) {
      StatusLook.Seen seen =
          new StatusLook(ports, targets, definition, settings.host(), GOAL)
              .look(opening.engine(), run, HealthRequest.Scope.ALL);
      return new EnvironmentPage.Present(Optional.of(seen.status()), seen.health());
    } catch (EngineException e) {
      return without(Failures.of(e), remarks);
    } catch (GoalFailure e) {
      return without(e, remarks);
    }
  }

  private EnvironmentPage.Present without(GoalFailure failure, List<String> remarks) {
    String remark = HistoryPhrase.PAGE_WITHOUT_ENGINE.text(String.valueOf(failure.getMessage()));
    remarks.add(remark);
    ports.console().warn(remark);
    return EnvironmentPage.Present.UNKNOWN;
  }

  private static Map<String, List<Dependency>> dependencies(HealthTargets.Definition definition) {
    Map<String, List<Dependency>> dependencies = new LinkedHashMap<>();
    definition
        .target()
        .desired()
        .ifPresent(
            desired -> {
              for (DesiredService service : desired.services()) {
                dependencies.put(service.name(), service.dependencies());
              }
            });
    return dependencies;
  }

  private static Map<String, @Nullable Object> result(
      ReportSettings settings, EnvironmentPage page, Path file) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("environment", settings.common().environment());
    tree.put("project_name", page.project());
    tree.put("file", file.toString());
    tree.put("state", page.now().status().map(it -> it.past().state().value()));
    tree.put("remarks", page.remarks());
    return tree;
  }
}
