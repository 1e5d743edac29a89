package dev.paws.maven;

import dev.paws.core.app.DownSettings;
import dev.paws.core.app.Up;
import dev.paws.core.app.UpSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Ports;
import dev.paws.settings.DownParameters;
import dev.paws.settings.ScaleParameter;
import dev.paws.settings.SettingsReader;
import dev.paws.settings.UpParameters;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Gives services another number of containers, and returns when these are ready. What the services
 * depend on is brought up too; the next up goes back to the numbers of the files.
 */
@Mojo(name = "scale", requiresProject = false, threadSafe = true)
final class ScaleMojo extends PawsMojo {
  /** How many containers services have: SERVICE=NUMBER, separated by commas. */
  @Parameter(property = "paws.scale")
  private @Nullable String scale;

  /** Seconds for everything. */
  @Parameter(property = "paws.timeout", defaultValue = "300")
  private @Nullable String timeout;

  /**
   * Seconds that a container without a health check and without published TCP ports must run
   * without a crash.
   */
  @Parameter(property = "paws.settle", defaultValue = "3")
  private @Nullable String settle;

  /**
   * Which ports of this machine to publish: declared, or random free ones. Default: declared, with
   * paws.isolate random.
   */
  @Parameter(property = "paws.ports")
  private @Nullable String ports;

  /**
   * Host on which tests reach published ports. Default: the engine's machine; if Maven runs in a
   * container of that engine, the gateway of its network.
   */
  @Parameter(property = "paws.host")
  private @Nullable String host;

  @Inject
  ScaleMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    UpSettings settings =
        new UpParameters(
                ScaleParameter.services(reader, scale),
                null,
                scale,
                null,
                null,
                isolated() && ports == null ? "random" : ports,
                timeout,
                settle,
                null,
                null,
                null,
                isolated(),
                null,
                reader.exports(PomExports.of(build(), null), null, null, null),
                build().isBound(),
                build().version(),
                host)
            .read(reader, common);
    DownSettings cleanUp =
        new DownParameters(
                isolated() ? "true" : null, "true", null, timeout, false, build().isBound())
            .read(reader, common);
    reader.check();
    Ports all = ports(common);
    new Up(all, new Publishing(build(), all.console())).run(settings, cleanUp);
  }
}
