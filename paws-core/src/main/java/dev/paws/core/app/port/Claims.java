package dev.paws.core.app.port;

import dev.paws.core.engine.EngineInfo;
import dev.paws.core.reconcile.Owner;
import java.util.Optional;

/**
 * Keeps builds apart: whoever changes an environment has a claim on it, and nobody else does at
 * that time, in this process or another.
 */
public interface Claims {
  /** Identifies the build among all builds of all processes. */
  String build();

  /** Returns the owner of what this build creates. */
  Owner owner();

  /** Whether the build that owns an environment lives, as far as this machine can tell. */
  Owner.Life life(Owner owner);

  /**
   * Claims an environment, waiting for it if need be.
   *
   * @param goal what is going to be done
   * @throws GoalFailure if somebody else has it for too long
   */
  Claim claim(EngineInfo engine, String project, String goal);

  /** Remembers what the build brought up, so that it goes down the same. */
  default void remember(CommonSettings settings, TeardownTarget target) {}

  /** What the build brought up from these files and has not taken down. */
  default Optional<TeardownTarget> remembered(CommonSettings settings) {
    return Optional.empty();
  }

  /** Returns claims that wait for nobody. */
  Claims impatient();

  /** A claim, until it is closed. */
  interface Claim extends AutoCloseable {
    /** Whether the build brought the environment up before this goal did. */
    boolean isShared();

    /**
     * The environment is up: unless it is taken down before, it goes down with the build, which has
     * the claim until then.
     */
    void keep(Runnable takeDown);

    /**
     * This part of the build does not need the environment any more.
     *
     * @return another part that does, now or later
     */
    Optional<String> leave();

    /** The environment is gone. */
    void drop();

    @Override
    void close();
  }
}
