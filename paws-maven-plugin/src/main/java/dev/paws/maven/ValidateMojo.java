package dev.paws.maven;

import dev.paws.core.app.ExportSettings;
import dev.paws.core.app.Validate;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.SettingsReader;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks the Compose files and the environment that they define. Needs no engine. */
@Mojo(
    name = "validate",
    defaultPhase = LifecyclePhase.VALIDATE,
    requiresProject = false,
    threadSafe = true)
final class ValidateMojo extends PawsMojo {
  /**
   * Environment variables for tests, each with a template: {SERVICE.host},
   * {SERVICE.port.CONTAINERPORT} and {SERVICE.environment.VARIABLE} are filled in. Surefire and
   * Failsafe pass them to tests without configuration.
   */
  @Parameter private @Nullable Map<String, @Nullable String> export;

  /**
   * Environment variables for tests on the command line: NAME=template, separated by commas; in
   * front of these, spring or quarkus for the variables by which these frameworks find the servers
   * of the Compose files.
   */
  @Parameter(property = "paws.export")
  private @Nullable String exports;

  @Inject
  ValidateMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    ExportSettings settings = reader.exports(PomExports.of(build(), export), exports, null, null);
    reader.check();
    new Validate(ports(common)).run(common, settings);
  }
}
