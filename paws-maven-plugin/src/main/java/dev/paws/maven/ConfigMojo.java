package dev.paws.maven;

import dev.paws.core.app.Config;
import dev.paws.core.app.ConfigSettings;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.SettingsReader;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the fully resolved Compose model as JSON, as "docker compose config --format json" does;
 * with paws.outputFile into that file. Can also print YAML, lists and hashes, and explain where one
 * value comes from. Needs no engine.
 */
@Mojo(name = "config", requiresProject = false, threadSafe = true)
final class ConfigMojo extends PawsMojo {
  /** Services to print, separated by commas, with their dependencies. Default: all. */
  @Parameter(property = "paws.services")
  private @Nullable String services;

  /** Form of the model: json or yaml. */
  @Parameter(property = "paws.config.form", defaultValue = "json")
  private @Nullable String form;

  /**
   * What to list instead of the model, one per line (a JSON array with paws.format=json): services,
   * networks, volumes, configs, secrets, images, profiles, or hash (each service with its hash).
   */
  @Parameter(property = "paws.config.list")
  private @Nullable String list;

  /**
   * The path of a value, such as services.web.environment.LOG_LEVEL: shows which file, line and
   * rule set it, the last one first.
   */
  @Parameter(property = "paws.config.explain")
  private @Nullable String explain;

  @Inject
  ConfigMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    ConfigSettings settings =
        new ConfigSettings(
            common,
            reader.list(services),
            reader.choice(
                "paws.config.form", form, ConfigSettings.Form.class, ConfigSettings.Form.JSON),
            reader.choice("paws.config.list", list, ConfigSettings.Listing.class),
            reader.text(explain));
    reader.check();
    new Config(ports(common)).run(settings);
  }
}
