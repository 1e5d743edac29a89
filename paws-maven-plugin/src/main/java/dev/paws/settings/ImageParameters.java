package dev.paws.settings;

import dev.paws.core.app.BuildSettings;
import dev.paws.core.app.ImageSettings;
import dev.paws.core.app.PullSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.message.WatchMessage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties that {@code pull} and {@code build} share as text, see {@link ImageSettings}. */
public record ImageParameters(
    @Nullable String services, @Nullable String timeout, @Nullable String quiet) {
  private static final Duration USUAL = Duration.ofMinutes(30);

  /** Returns the settings of {@code pull}; the reader's check reports what is wrong. */
  public PullSettings pull(
      SettingsReader reader,
      CommonSettings common,
      @Nullable String policy,
      @Nullable String ignoreBuildable,
      @Nullable String ignorePullFailures,
      @Nullable String includeDeps) {
    return new PullSettings(
        images(reader, common, reader.flag("paws.includeDeps", includeDeps)),
        reader.choice("paws.policy", policy, PullSettings.Policy.class),
        reader.flag("paws.ignoreBuildable", ignoreBuildable),
        reader.flag("paws.ignorePullFailures", ignorePullFailures));
  }

  /**
   * Returns the settings of {@code build}; the reader's check reports what is wrong.
   *
   * @param environment variables of this process, for arguments without a value
   */
  public BuildSettings build(
      SettingsReader reader,
      CommonSettings common,
      @Nullable String buildArgs,
      @Nullable String noCache,
      @Nullable String pull,
      @Nullable String withDependencies,
      Map<String, String> environment) {
    return new BuildSettings(
        images(reader, common, reader.flag("paws.withDependencies", withDependencies)),
        arguments(reader, buildArgs, environment),
        reader.flag("paws.noCache", noCache),
        reader.flag("paws.pull", pull));
  }

  private ImageSettings images(SettingsReader reader, CommonSettings common, boolean dependencies) {
    return new ImageSettings(
        common,
        reader.list(services),
        dependencies,
        reader.seconds("paws.timeout", timeout).orElse(USUAL),
        reader.flag("paws.quiet", quiet));
  }

  /** A name without a value takes the one of this process, as in Docker Compose. */
  private static Map<String, String> arguments(
      SettingsReader reader, @Nullable String value, Map<String, String> environment) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String item : reader.list(value)) {
      int equals = item.indexOf('=');
      if (equals > 0) {
        arguments.put(item.substring(0, equals), item.substring(equals + 1));
      } else if (equals < 0 && environment.containsKey(item)) {
        arguments.put(item, environment.get(item));
      } else if (equals == 0) {
        reader.report(WatchMessage.WRONG_BUILD_ARGUMENT, item);
      }
    }
    return arguments;
  }
}
