package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.Claims;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.OpenRunEnvironment;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.ProcessRuntime;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.desired.WatchBinder;
import dev.paws.core.desired.WatchRule;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.finding.Finding;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.WatchMessage;
import dev.paws.core.message.WatchPhrase;
import dev.paws.core.reconcile.Selection;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.run.watch.WatchRun;
import dev.paws.core.watch.ActiveRule;
import dev.paws.core.watch.FileWatching;
import dev.paws.core.watch.WatchPlanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code watch}: brings the environment up and follows changes of files until it is ended. */
public final class Watch {
  private final Ports ports;
  private final WatchMachine machine;
  private final EnvironmentPublisher publisher;

  public Watch(Ports ports, WatchMachine machine, EnvironmentPublisher publisher) {
    this.ports = ports;
    this.machine = machine;
    this.publisher = publisher;
  }

  /**
   * Watches until the user interrupts it; the environment stays as it is then.
   *
   * @throws GoalFailure if there is nothing to watch, or the environment does not come up
   * @throws EngineException if the engine fails at the beginning
   */
  public void run(WatchSettings settings) {
    Reporter reporter = new Reporter(settings.lifecycle().up().common(), ports);
    reporter.concluding(
        () -> {
          ProjectLoader.Loaded definition = definition(settings, reporter);
          WatchPlanner planner = planner(settings, definition, reporter);
          try (OpeningEngine opening =
              ports.engines().begin(settings.lifecycle().up().common().engine())) {
            return watch(settings, definition, planner, opening.engine());
          }
        });
  }

  /** {@code up} reports what it finds itself; it must not be reported twice. */
  private ProjectLoader.Loaded definition(WatchSettings settings, Reporter reporter) {
    UpSettings up = settings.lifecycle().up();
    ProjectLoader.Loaded loaded =
        ProjectLoader.load(up.common().compose(), up.selection().services(), ports.files());
    if (settings.noUp() || loaded.hasErrors() || loaded.desired().isEmpty()) {
      return Up.soundDefinition(up, reporter, ports);
    }
    reporter.hide(loaded.secrets());
    return loaded;
  }

  private WatchPlanner planner(
      WatchSettings settings, ProjectLoader.Loaded definition, Reporter reporter) {
    Desired desired = definition.desired().orElseThrow();
    List<String> named = settings.lifecycle().up().selection().services();
    ServiceNames.requireKnown(named, desired);
    Set<String> selected =
        Selection.of(desired, named).stream().map(DesiredService::name).collect(Collectors.toSet());
    List<WatchRule> rules =
        WatchBinder.bind(definition.project().orElseThrow()).stream()
            .filter(rule -> selected.contains(rule.service()))
            .toList();
    if (rules.isEmpty()) {
      throw GoalFailure.environment(
          WatchMessage.NOTHING_WATCHED,
          named.isEmpty() ? desired.project() : String.join(", ", named));
    }
    WatchRules check =
        new WatchRules(
            desired, machine.patterns(), ports.files(), own(settings.lifecycle().up().common()));
    List<ActiveRule> active = check.of(rules);
    List<Finding> findings = check.findings();
    reporter.warnings(findings);
    if (findings.stream().anyMatch(Finding::isError)) {
      throw reporter.errors(findings, GoalPhrase.IN_DEFINITION.text());
    }
    if (active.isEmpty()) {
      throw GoalFailure.environment(WatchMessage.NO_RULE_LEFT, desired.project());
    }
    return new WatchPlanner(active);
  }

  /** Returns what Paws writes: a rebuild must not be the reason for the next one. */
  private List<Path> own(CommonSettings common) {
    Path folder = common.compose().baseDirectory();
    List<Path> own = new ArrayList<>(List.of(common.workFolder(), folder.resolve(".paws")));
    common.output().file().ifPresent(own::add);
    if (!ports.sessions().file().isEmpty()) {
      own.add(folder.resolve(ports.sessions().file()).getParent());
    }
    return own.stream().map(path -> path.toAbsolutePath().normalize()).toList();
  }

  @SuppressWarnings("try") // the claim is only held
  private boolean watch(
      WatchSettings settings,
      ProjectLoader.Loaded definition,
      WatchPlanner planner,
      Engine engine) {
    Desired desired = definition.desired().orElseThrow();
    String project = desired.project();
    WatchedServices services = new WatchedServices(ports, publisher, settings, desired, engine);
    try (Claims.Claim onlyOne =
            ports
                .claims()
                .impatient()
                .claim(engine.info(), WatchPhrase.WATCH_OF.text(project), "watch");
        OpenRunEnvironment run = ports.runtime().open(services::close);
        WatchRun watch = new WatchRun(engine, run, project, planner, ports.files(), services);
        // What changes while the environment comes up is not lost.
        FileWatching.Watch files = machine.files().begin(planner.trees(), watch)) {
      if (!settings.noUp()) {
        new Up(ports, publisher).run(settings.lifecycle().up(), settings.lifecycle().down());
      }
      ProcessRuntime.Guard interrupt =
          ports
              .runtime()
              .untilInterrupt(
                  () -> {
                    services.close();
                    run.post(() -> {}); // it waits for an event
                  });
      try {
        services.info(WatchPhrase.WATCHING.text(project, String.join(", ", planner.services())));
        watch.follow(files);
      } finally {
        interrupt.close();
      }
    }
    services.info(WatchPhrase.ENDED.text(project));
    return true;
  }
}
