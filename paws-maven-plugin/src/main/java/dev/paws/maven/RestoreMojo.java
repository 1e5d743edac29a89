package dev.paws.maven;

import dev.paws.core.app.LifecycleSettings;
import dev.paws.core.app.PublishedAgain;
import dev.paws.core.app.Restore;
import dev.paws.core.app.RestoreSettings;
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
 * Puts back everything that paws:simulate has broken, also after a crash of Maven, and waits until
 * the environment is healthy. Does nothing if no drill is open.
 */
@Mojo(
    name = "restore",
    defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST,
    requiresProject = false,
    threadSafe = true)
final class RestoreMojo extends LifecycleMojo {
  /** Only drills of this kind. Default: all. */
  @Parameter(property = "paws.simulate.drill")
  private @Nullable String drill;

  /** Seconds that everything may take to be healthy; 0: do not wait. Default: paws.timeout. */
  @Parameter(property = "paws.simulate.within")
  private @Nullable String within;

  /**
   * Host on which published ports are reached. Default: the engine's machine, or the gateway of its
   * network if Maven runs in a container of that engine.
   */
  @Parameter(property = "paws.host")
  private @Nullable String host;

  @Inject
  RestoreMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    LifecycleSettings lifecycle = settings(reader, common, new Options(null, host, null, null));
    RestoreSettings settings =
        SimulateParameters.restore(reader, lifecycle.up(), drill, within, host);
    reader.check();
    Ports ports = ports(common);
    new Restore(
            ports, new PublishedAgain(ports, lifecycle, new Publishing(build(), ports.console())))
        .run(settings);
  }
}
