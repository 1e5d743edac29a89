package dev.paws.maven;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/** Another name of paws:status, as Docker Compose calls it. */
@Mojo(name = "ps", requiresProject = false, threadSafe = true)
final class PsMojo extends StatusMojo {
  @Inject
  PsMojo(Build build) {
    super(build);
  }
}
