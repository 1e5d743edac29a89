package dev.paws.maven;

import dev.paws.core.app.LifecycleSettings;
import dev.paws.core.app.Reset;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Ports;
import dev.paws.settings.SettingsReader;
import dev.paws.terminal.TerminalQuestion;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Removes the environment with all its data and brings it up again. Asks first; without a terminal,
 * paws.confirm=true must be set.
 */
@Mojo(name = "reset", requiresProject = false, threadSafe = true)
final class ResetMojo extends AwaitingMojo {
  /** Do not ask: what is in the volumes may be removed. */
  @Parameter(property = "paws.confirm", defaultValue = "false")
  private @Nullable String confirm;

  /**
   * Which ports of this machine new containers publish: declared, or random free ones. Default:
   * declared, with paws.isolate random.
   */
  @Parameter(property = "paws.ports")
  private @Nullable String ports;

  /**
   * Seconds that a container may take to stop before it is killed. Default: as the container
   * defines.
   */
  @Parameter(property = "paws.stopTimeout")
  private @Nullable String stopTimeout;

  @Inject
  ResetMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    LifecycleSettings settings = settings(reader, common, options(ports, stopTimeout));
    boolean confirmed = reader.flag("paws.confirm", confirm);
    reader.check();
    Ports ports = ports(common);
    new Reset(
            ports,
            new Publishing(build(), ports.console()),
            TerminalQuestion.of(build().terminal(), System.console()))
        .run(settings, confirmed);
  }
}
