package dev.paws.core.app.port;

import dev.paws.core.engine.EngineInfo;
import dev.paws.core.reconcile.Owner;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps builds apart: a process claims an environment before it changes it, and nobody else can
 * claim it at that time, in this process or another.
 */
public interface Claims {
  /** Returns the build's id, unique among all builds of all processes. */
  String build();

  /** Returns the owner of what this build creates. */
  Owner owner();

  /**
   * Returns whether the build that owns an environment still runs, as far as this machine can find
   * out.
   */
  Owner.Life life(Owner owner);

  /**
   * Claims an environment, and waits for it if necessary.
   *
   * @param goal the goal that needs the claim
   * @throws GoalFailure if somebody else keeps it for too long
   */
  Claim claim(EngineInfo engine, String project, String goal);

  /**
   * Claims a folder in which a goal works, and waits for it if necessary.
   *
   * @throws GoalFailure if somebody else keeps it for too long
   */
  Claim claimFolder(Path folder, String goal);

  /** Remembers what the build started, so that it is taken down the same way. */
  default void remember(CommonSettings settings, TeardownTarget target) {}

  /**
   * Returns what the build started from these files and has not taken down; empty if there is none.
   */
  default Optional<TeardownTarget> remembered(CommonSettings settings) {
    return Optional.empty();
  }

  /** Returns claims that never wait. */
  Claims impatient();

  /** A claim, held until it is closed. */
  interface Claim extends AutoCloseable {
    /** Returns whether the build started the environment before this goal. */
    boolean isShared();

    /**
     * Keeps the claim for the build, which takes the environment down at its end unless that
     * happens before.
     */
    void keep(Runnable takeDown);

    /**
     * Records that this part of the build no longer needs the environment.
     *
     * @return another part that needs it, now or later; empty if none does
     */
    Optional<String> leave();

    /** Records that the environment is gone. */
    void drop();

    @Override
    void close();
  }
}
