package dev.paws.maven;

import dev.paws.core.app.LifecycleSettings;
import dev.paws.core.app.PublishedAgain;
import dev.paws.core.app.Simulate;
import dev.paws.core.app.SimulateSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Ports;
import dev.paws.settings.SettingsReader;
import dev.paws.settings.SimulateParameters;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Breaks something in the environment on purpose. The fault stays until paws:restore, unless
 * paws.simulate.within or paws.simulate.hold is set: then the goal waits for the recovery, puts the
 * fault back, and fails if the recovery takes too long or acknowledged writes are lost.
 */
@Mojo(
    name = "simulate",
    defaultPhase = LifecyclePhase.INTEGRATION_TEST,
    requiresProject = false,
    threadSafe = true)
final class SimulateMojo extends LifecycleMojo {
  /** What to do: kill-leader, kill, stop, pause, partition, latency, loss or fill-volume. */
  @Parameter(property = "paws.simulate.drill")
  private @Nullable String drill;

  /** Seconds that the recovery may take while the fault lasts. Default: 60, if hold is set. */
  @Parameter(property = "paws.simulate.within")
  private @Nullable String within;

  /**
   * Seconds that the fault lasts; the recovery is then measured from its end. For faults from which
   * nothing can recover while they last.
   */
  @Parameter(property = "paws.simulate.hold")
  private @Nullable String hold;

  /** Leave the fault until paws:restore, also if it was measured. */
  @Parameter(property = "paws.simulate.keep", defaultValue = "false")
  private @Nullable String keep;

  /**
   * Into which cluster numbers are written to count what survives: auto for that of the drill,
   * none, or a service of PostgreSQL, Patroni, Redis or etcd.
   */
  @Parameter(property = "paws.simulate.writer", defaultValue = "auto")
  private @Nullable String writer;

  /** How many acknowledged writes may be lost. */
  @Parameter(property = "paws.simulate.mayLose", defaultValue = "0")
  private @Nullable String mayLose;

  /** How long packets are delayed, for latency. */
  @Parameter(property = "paws.simulate.delay", defaultValue = "200ms")
  private @Nullable String delay;

  /** How many of 100 packets are lost, for loss. */
  @Parameter(property = "paws.simulate.loss", defaultValue = "10")
  private @Nullable String loss;

  /** The volume or tmpfs to fill, as a path in the container. Default: its only one. */
  @Parameter(property = "paws.simulate.path")
  private @Nullable String path;

  /** How much fill-volume writes. */
  @Parameter(property = "paws.simulate.size", defaultValue = "100m")
  private @Nullable String size;

  /** An image with the program tc, for latency and loss. Default: one of the project's. */
  @Parameter(property = "paws.simulate.image")
  private @Nullable String image;

  /**
   * Host on which published ports are reached. Default: the engine's machine, or the gateway of its
   * network if Maven runs in a container of that engine.
   */
  @Parameter(property = "paws.host")
  private @Nullable String host;

  @Inject
  SimulateMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    LifecycleSettings lifecycle = settings(reader, common, new Options(null, host, null, null));
    SimulateSettings settings =
        new SimulateParameters(
                drill,
                lifecycle.up().selection().services(),
                lifecycle.up().limits().timeout(),
                new SimulateParameters.Faults(delay, loss, path, size, image),
                new SimulateParameters.Measurement(within, hold, keep, writer, mayLose),
                host,
                build().isNamed(),
                build().isBound())
            .read(reader, common);
    reader.check();
    Ports ports = ports(common);
    new Simulate(
            ports, new PublishedAgain(ports, lifecycle, new Publishing(build(), ports.console())))
        .run(settings);
  }
}
