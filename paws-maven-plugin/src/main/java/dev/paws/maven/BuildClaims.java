package dev.paws.maven;

import dev.paws.core.app.Isolation;
import dev.paws.core.app.port.Claims;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.Console;
import dev.paws.core.app.port.GoalFailure;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.reconcile.Owner;
import dev.paws.files.WriteFailures;
import dev.paws.lock.EnvironmentLock;
import dev.paws.lock.Holder;
import dev.paws.lock.Locks;
import dev.paws.runtime.ThisProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * The claims of one build's modules. The build holds each lock once for all of them, from {@code
 * up} until the environment is gone.
 *
 * @param folder the folder for locks
 * @param patience how long to wait for a lock
 */
record BuildClaims(Build mavenBuild, Console console, Path folder, Duration patience)
    implements Claims {

  @Override
  public String build() {
    return mavenBuild.id();
  }

  @Override
  public Owner owner() {
    return ThisProcess.owner(build());
  }

  @Override
  public Claim claim(EngineInfo engine, String project, String goal) {
    return claim(engine.identity() + "\n" + project, project, goal);
  }

  @Override
  public Claim claimFolder(Path claimed, String goal) {
    return claim("folder\n" + claimed, GoalPhrase.OF_FOLDER.text(goal, claimed), goal);
  }

  private Claim claim(String key, String project, String goal) {
    BuildGuard guard = BuildGuard.of(mavenBuild.session());
    BuildEnvironment environment = guard.environment(key, project);
    environment.enter();
    boolean claimed = false;
    try {
      boolean shared = environment.isUp();
      boolean elsewhere = !environment.isLocked() && !lock(environment, key, goal);
      claimed = true;
      return elsewhere ? new Joined(environment) : new Own(environment, guard, shared);
    } finally {
      if (!claimed) {
        environment.exit();
      }
    }
  }

  /**
   * {@inheritDoc}
   *
   * <p>A process such as a daemon may outlive its builds: a build of this process lives as long as
   * it holds a lock.
   */
  @Override
  public Owner.Life life(Owner owner) {
    Owner.Life life = ThisProcess.life(owner);
    return life == Owner.Life.RUNS
            && owner.pid() == ProcessHandle.current().pid()
            && !EnvironmentLock.isHeldHere(owner.build())
        ? Owner.Life.ENDED
        : life;
  }

  @Override
  public void remember(CommonSettings settings, TeardownTarget target) {
    BuildGuard.of(mavenBuild.session()).targets().put(settings, target);
  }

  @Override
  public Optional<TeardownTarget> remembered(CommonSettings settings) {
    return BuildGuard.of(mavenBuild.session())
        .targets()
        .find(settings, name -> Isolation.plain(name, build()));
  }

  @Override
  public Claims impatient() {
    return new BuildClaims(mavenBuild, console, folder, Duration.ZERO);
  }

  /** Returns false if the build already holds the lock, in another copy of the plugin. */
  private boolean lock(BuildEnvironment environment, String key, String goal) {
    Holder me =
        new Holder(build(), ProcessHandle.current().pid(), ThisProcess.host(), goal, Instant.EPOCH);
    try {
      Locks.Attempt attempt =
          new Locks(folder, new dev.paws.lock.SystemClocks())
              .take(key, me, holder -> waiting(environment, holder), patience);
      Optional<EnvironmentLock> lock = attempt.lock();
      if (lock.isPresent()) {
        environment.locked(lock.get());
        return true;
      }
      if (attempt.holder().filter(it -> it.build().equals(build())).isPresent()) {
        return false;
      }
      throw GoalFailure.environment(
          attempt.interrupted() ? NeighbourMessage.WAIT_INTERRUPTED : NeighbourMessage.IN_USE,
          environment.name(),
          text(attempt.holder()),
          attempt.waited().toSeconds());
    } catch (IOException e) {
      throw GoalFailure.tool(e, NeighbourMessage.NO_LOCKS, folder, WriteFailures.words(e));
    }
  }

  private void waiting(BuildEnvironment environment, Optional<Holder> holder) {
    console.warn(
        NeighbourMessage.WAITING
            .at(Position.NONE, "", environment.name(), text(holder), patience.toSeconds())
            .text());
  }

  private static String text(Optional<Holder> holder) {
    return holder.map(Holder::text).orElseGet(() -> GoalPhrase.UNNAMED_PROCESS.text());
  }

  /** A claim of a build that holds the lock. */
  private final class Own implements Claim {
    private final BuildEnvironment environment;
    private final BuildGuard guard;
    private final boolean shared;

    Own(BuildEnvironment environment, BuildGuard guard, boolean shared) {
      this.environment = environment;
      this.guard = guard;
      this.shared = shared;
    }

    @Override
    public boolean isShared() {
      return shared;
    }

    @Override
    public void keep(Runnable takeDown) {
      environment.keep(mavenBuild.project(), takeDown, console::info);
    }

    @Override
    public Optional<String> leave() {
      return environment
          .leave(mavenBuild.project())
          .or(() -> new LaterModules(mavenBuild, guard).first(environment))
          .filter(other -> environment.isUp())
          .map(MavenProject::getArtifactId)
          .map(GoalPhrase.MODULE::text);
    }

    @Override
    public void drop() {
      guard.unexport(environment.name());
      environment.drop();
    }

    @Override
    public void close() {
      environment.exit();
    }
  }

  /**
   * A claim while another copy of the plugin in the same build holds the lock and takes the
   * environment down.
   */
  private record Joined(BuildEnvironment environment) implements Claim {
    @Override
    public boolean isShared() {
      return true;
    }

    @Override
    public void keep(Runnable takeDown) {}

    @Override
    public Optional<String> leave() {
      return Optional.of(GoalPhrase.OTHER_COPIES.text());
    }

    @Override
    public void drop() {}

    @Override
    public void close() {
      environment.exit();
    }
  }
}
