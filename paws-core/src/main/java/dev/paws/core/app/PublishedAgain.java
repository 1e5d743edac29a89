package dev.paws.core.app;

import dev.paws.core.app.output.Reporter;
import dev.paws.core.app.port.Ports;
import dev.paws.core.engine.Engine;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.run.ProjectLoader;
import dev.paws.core.run.ServiceStatus;
import dev.paws.core.run.StatusRun;
import dev.paws.core.run.UpRequest;
import dev.paws.core.run.UpResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes anew what {@code up} published of an environment: a container that was connected or
 * started again may have other ports.
 */
public final class PublishedAgain {
  private final Ports ports;
  private final LifecycleSettings settings;
  private final EnvironmentPublisher publisher;

  public PublishedAgain(Ports ports, LifecycleSettings settings, EnvironmentPublisher publisher) {
    this.ports = ports;
    this.settings = settings;
    this.publisher = publisher;
  }

  /** Publishes, if {@code up} did before and the files can still be read. */
  void refresh(Engine engine, RunEnvironment run, Reporter reporter) {
    UpSettings up = settings.up();
    Path published = up.common().workFolder().resolve(UpConclusion.PROPERTIES);
    if (!ports.results().exists(published)) {
      return;
    }
    ProjectLoader.Loaded loaded =
        ProjectLoader.load(up.common().compose(), List.of(), ports.files());
    if (loaded.hasErrors() || loaded.project().isEmpty() || loaded.desired().isEmpty()) {
      return;
    }
    UpRequest request = new UpRequests(up, settings.down(), ports).of(loaded, engine, true);
    List<ServiceStatus> rows =
        new StatusRun(engine, run).run(loaded.project().get().name(), loaded.desired());
    Map<String, String> ignored =
        new UpConclusion(ports, up, reporter, engine, publisher)
            .refresh(
                request,
                new UpResult(
                    List.of(), Optional.empty(), Optional.empty(), rows, false, List.of()));
  }
}
