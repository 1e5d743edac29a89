package dev.paws.core.app;

import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.Ports;
import dev.paws.core.app.port.RunDisplay;
import dev.paws.core.app.port.RunDisplays;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredService;
import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ObservedImage;
import dev.paws.core.engine.RunningCommand;
import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.finding.Position;
import dev.paws.core.message.WatchMessage;
import dev.paws.core.message.WatchPhrase;
import dev.paws.core.run.ServiceStatus;
import dev.paws.core.run.watch.WatchActions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rebuilds and restarts services while files are watched; what fails is shown. */
final class WatchedServices implements WatchActions {
  private final Ports ports;
  private final EnvironmentPublisher publisher;
  private final WatchSettings settings;
  private final Desired desired;
  private final Engine engine;
  private volatile boolean closed;
  private volatile boolean acting;
  private volatile Optional<RunningCommand> command = Optional.empty();

  WatchedServices(
      Ports ports,
      EnvironmentPublisher publisher,
      WatchSettings settings,
      Desired desired,
      Engine engine) {
    this.ports = ports;
    this.publisher = publisher;
    this.settings = settings;
    this.desired = desired;
    this.engine = engine;
  }

  /** Ends the watching; callable from any thread. */
  void close() {
    closed = true;
    command.ifPresent(RunningCommand::close);
    if (acting) {
      ports.console().info(WatchPhrase.ENDING.text());
    }
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public boolean rebuild(Collection<String> services) {
    boolean done = act(LifecycleAction.REBUILD, services, WatchPhrase.REBUILD);
    if (done && settings.prune()) {
      prune(services);
    }
    return done;
  }

  @Override
  public void restart(Collection<String> services) {
    act(LifecycleAction.RESTART, services, WatchPhrase.RESTART);
  }

  private boolean act(LifecycleAction action, Collection<String> services, WatchPhrase what) {
    acting = true;
    try {
      new Lifecycle(withDisplays(), publisher)
          .run(action, settings.lifecycle().following(services));
      return true;
    } catch (GoalFailure e) {
      failed(what, services, String.valueOf(e.getMessage()));
    } catch (EngineException e) {
      failed(what, services, e.failure().text());
    } finally {
      acting = false;
    }
    return false;
  }

  private void failed(WatchPhrase what, Collection<String> services, String reason) {
    warn(
        WatchMessage.ACTION_FAILED
            .at(Position.NONE, "", what.text(), String.join(", ", services), reason)
            .text());
  }

  private Ports withDisplays() {
    return ports.with(new Displays(ports.displays(), settings.quiet()));
  }

  /** Shows no table, and builds only if they are wanted. */
  private record Displays(RunDisplays all, boolean quiet) implements RunDisplays {
    @Override
    public RunDisplay open() {
      return quiet ? () -> {} : all.open();
    }

    @Override
    public RunDisplay open(Duration timeout) {
      return quiet ? () -> {} : all.open(timeout);
    }

    @Override
    public List<String> table(List<ServiceStatus> rows) {
      return List.of();
    }
  }

  /** Removes images that had the name of a rebuilt one and have none now. */
  private void prune(Collection<String> services) {
    List<String> removed = new ArrayList<>();
    for (DesiredService service : desired.services()) {
      if (services.contains(service.name())) {
        try {
          service.build().map(BuildSpec::image).ifPresent(image -> prune(image, removed));
        } catch (EngineException e) {
          ports.console().debug(e.failure().text());
        }
      }
    }
    if (!removed.isEmpty()) {
      info(WatchPhrase.PRUNED.text(String.join(", ", removed)));
    }
  }

  private void prune(String image, List<String> removed) {
    for (ObservedImage old : engine.images(BuildSpec.IMAGE_LABEL + "=" + image)) {
      if (old.tags().isEmpty()) {
        try {
          engine.removeImage(old.id());
          removed.add(image);
        } catch (EngineException e) {
          ports.console().debug(e.failure().text()); // something uses it
        }
      }
    }
  }

  @Override
  public void output(boolean error, byte[] bytes, int length) {
    ports.console().raw(error, bytes, length);
  }

  @Override
  public void running(Optional<RunningCommand> running) {
    command = running;
    if (closed) {
      running.ifPresent(RunningCommand::close);
    }
  }

  @Override
  public void info(String text) {
    ports.console().info(text);
  }

  @Override
  public void warn(String text) {
    ports.console().warn(text);
  }
}
