package dev.paws.maven;

import dev.paws.core.app.Inspect;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.settings.SettingsReader;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows the clusters of the environment, no matter who started it: members, leader, quorum, lag and
 * alarms, as the members themselves say.
 */
@Mojo(name = "inspect", requiresProject = false, threadSafe = true)
final class InspectMojo extends PawsMojo {
  /** Show only the clusters of these services, separated by commas. */
  @Parameter(property = "paws.services")
  private @Nullable String services;

  @Inject
  InspectMojo(Build build) {
    super(build);
  }

  @Override
  void perform(SettingsReader reader, CommonSettings common) {
    List<String> selected = reader.list(services);
    reader.check();
    new Inspect(ports(common)).run(common, selected);
  }
}
