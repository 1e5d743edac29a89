package dev.paws.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.port.SecretRegistry;
import dev.paws.core.reconcile.Owner;
import dev.paws.lock.EnvironmentLock;
import dev.paws.lock.Holder;
import dev.paws.lock.Locks;
import dev.paws.lock.SystemClocks;
import dev.paws.runtime.ThisProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildClaimsTest {
  @TempDir Path folder;

  private final MavenProject module = MavenBuild.module("m");

  private BuildClaims claims() {
    return new BuildClaims(
        new MavenBuild().of(module).in(module),
        new MavenConsole(
            new SystemStreamLog(),
            Streams.of("3.8.1"),
            false,
            new SecretRegistry(),
            UnaryOperator.identity()),
        folder,
        Duration.ZERO);
  }

  @Test
  void a_build_of_this_process_lives_while_it_has_a_lock() throws IOException {
    Owner owner = ThisProcess.owner("claims-test");
    assertThat(claims().life(owner)).isEqualTo(Owner.Life.ENDED);
    try (EnvironmentLock lock = lock("claims-test")) {
      assertThat(lock).isNotNull();
      assertThat(claims().life(owner)).isEqualTo(Owner.Life.RUNS);
      assertThat(claims().life(ThisProcess.owner("another"))).isEqualTo(Owner.Life.ENDED);
    }
    assertThat(claims().life(owner)).isEqualTo(Owner.Life.ENDED);
  }

  @Test
  void a_build_of_another_process_lives_as_long_as_that() {
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    Instant started = parent.info().startInstant().orElseThrow();
    Owner owner = new Owner("theirs", parent.pid(), ThisProcess.owner("mine").host(), started);

    assertThat(claims().life(owner)).isEqualTo(Owner.Life.RUNS);
    assertThat(claims().life(new Owner("theirs", parent.pid(), "elsewhere", started)))
        .isEqualTo(Owner.Life.UNKNOWN);
  }

  private EnvironmentLock lock(String build) throws IOException {
    return new Locks(folder, new SystemClocks())
        .take(
            "shop", new Holder(build, 1, "here", "up", Instant.EPOCH), holder -> {}, Duration.ZERO)
        .lock()
        .orElseThrow();
  }
}
