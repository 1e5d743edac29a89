package dev.paws.testing;

import dev.paws.core.app.port.Claims;
import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.engine.EngineInfo;
import dev.paws.core.reconcile.Owner;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The claims of one build. A test sets what else the build does, and sees what was claimed. */
public final class TestClaims implements Claims {
  /** The build's identity. */
  public String build = "bench";

  /** Whether the build had started each environment before. */
  public boolean shared;

  /** Another part of the build that needs the environment. */
  public Optional<String> user = Optional.empty();

  /** Whether other builds still run. */
  public Owner.Life others = Owner.Life.ENDED;

  /** What was claimed, for example {@code up shop}. */
  public final List<String> claimed = new ArrayList<>();

  /** The environments that are gone. */
  public final List<String> dropped = new ArrayList<>();

  /** What takes environments down when the build ends. */
  public final List<Runnable> atEnd = new ArrayList<>();

  private Optional<TeardownTarget> remembered = Optional.empty();

  @Override
  public String build() {
    return build;
  }

  @Override
  public Owner owner() {
    return new Owner(build, 1, "here", Instant.EPOCH);
  }

  @Override
  public Owner.Life life(Owner owner) {
    return owner.build().equals(build) ? Owner.Life.RUNS : others;
  }

  @Override
  public void remember(CommonSettings settings, TeardownTarget target) {
    remembered = Optional.of(target);
  }

  @Override
  public Optional<TeardownTarget> remembered(CommonSettings settings) {
    return remembered;
  }

  @Override
  public Claims impatient() {
    return this;
  }

  @Override
  public Claim claim(EngineInfo engine, String project, String goal) {
    return claim(project, goal);
  }

  @Override
  public Claim claimFolder(Path folder, String goal) {
    return claim(folder.toString(), goal);
  }

  private Claim claim(String project, String goal) {
    claimed.add(goal + " " + project);
    return new Claim() {
      @Override
      public boolean isShared() {
        return shared;
      }

      @Override
      public void keep(Runnable takeDown) {
        atEnd.add(takeDown);
      }

      @Override
      public Optional<String> leave() {
        return user;
      }

      @Override
      public void drop() {
        dropped.add(project);
      }

      @Override
      public void close() {}
    };
  }
}
